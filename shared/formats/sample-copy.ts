/** The name that the sample goes by where an import shows its file. */
export const sampleFileName = 'sample-story.txt';

/**
 * A story of ours, as it might come out of a web page, with everything that makes such copy hard: a kicker with a
 * stroke, headline and dek twice, unnamed officials heard through another outlet, words in brackets inside a
 * quotation, a denial of what the headline says, a verb that does not agree, and a hidden e-mail address.
 */
export const sampleCopy = `Harbor /

Port Authority Loses Track of 60 Containers Filled With Recalled Batteries

Former fire inspector says, 'Nobody could tell us which pier they were standing on'


Port Authority Loses Track of 60 Containers Filled With Recalled Batteries

Former fire inspector says, 'Nobody could tell us which pier they were standing on'


The Calder Bay Port Authority (CBPA) has lost track of about 60 shipping containers filled with batteries that were recalled as “a serious fire hazard,” according to three unnamed officials who spoke with the Tidewater Ledger.


More than 20 have been found and moved to an open yard, while the location of nearly 40 are still unknown to harbor inspectors, the unnamed officials told the Ledger.


“We pulled every record we had on the shipments [that came through Pier 9] because we could not rule out that some of them had already been loaded onto trucks,” a senior port official told the newspaper, “and with summer coming we wanted to know where the heat was.”


Many of the containers were waved through the inner gate in April because their numbers did not appear on the recall list that inspectors carry.


“Nobody could tell us which pier they were standing on,” former fire inspector Marguerite Oyelaran, who now advises the insurance firm Halden & Pryce, told the Ledger. “In nineteen years I never saw a yard count come up that short.”


A day after the report was published, Port Director Anselm Whitlow called it “wrong from the first line,” setting him at odds with members of his own safety staff.


“No container has been lost. We know where each of the 60 is, and we have known since May 3,” he told reporters at the harbor office. “If any of them posed a danger to this city, the fire department would have heard it from me before anyone read it in a newspaper.”


Asked whether he was saying that the officials had made it up, Whitlow replied: “I am saying the count is complete.”


The port authority declined to release the count. The Ledger reported on Tuesday that the fire department had asked for it twice.


Oyelaran said that crews from the Calder Bay Fire Department are likely walking the rows at night, when a container that has begun to heat can be seen with a thermal camera, even if no one has told them what they are looking for.


“I think [the port] is searching by hand, and there is nothing unusual about that,” Oyelaran said. “A number on a list can be wrong. You put your palm on the steel, and the steel doesn’t lie to you.”

*For corrections please email [email\u00a0protected]*
`;
