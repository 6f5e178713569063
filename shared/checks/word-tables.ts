/** A word by its whole form and the one that newspapers shorten it to; equal where they do not. */
export interface Shortened {
  readonly full: string;
  readonly short: string;
}

/** Months as they stand with a day: those of five letters or fewer are never shortened. */
export const months: readonly Shortened[] = pairs(
  'January=Jan. February=Feb. March=March April=April May=May June=June July=July August=Aug. September=Sept. October=Oct. November=Nov. December=Dec.',
);

/** Other ways of writing a month, by its whole form. */
export const monthVariants: Readonly<Record<string, string>> = {
  sep: 'September',
  mar: 'March',
  apr: 'April',
  jun: 'June',
  jul: 'July',
};

export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Titles that are shortened before a full name. */
export const titles: readonly Shortened[] = pairs(
  'Governor=Gov. Senator=Sen. Representative=Rep. Lieutenant=Lt. General=Gen. Colonel=Col. Captain=Capt. Sergeant=Sgt. Reverend=Rev. Doctor=Dr.',
);

/** The states of the Union: whole name, newspaper abbreviation, postal code. */
export const states: readonly (Shortened & { readonly postal: string })[] = [
  'Alabama=Ala.=AL',
  'Alaska=Alaska=AK',
  'Arizona=Ariz.=AZ',
  'Arkansas=Ark.=AR',
  'California=Calif.=CA',
  'Colorado=Colo.=CO',
  'Connecticut=Conn.=CT',
  'Delaware=Del.=DE',
  'Florida=Fla.=FL',
  'Georgia=Ga.=GA',
  'Hawaii=Hawaii=HI',
  'Idaho=Idaho=ID',
  'Illinois=Ill.=IL',
  'Indiana=Ind.=IN',
  'Iowa=Iowa=IA',
  'Kansas=Kan.=KS',
  'Kentucky=Ky.=KY',
  'Louisiana=La.=LA',
  'Maine=Maine=ME',
  'Maryland=Md.=MD',
  'Massachusetts=Mass.=MA',
  'Michigan=Mich.=MI',
  'Minnesota=Minn.=MN',
  'Mississippi=Miss.=MS',
  'Missouri=Mo.=MO',
  'Montana=Mont.=MT',
  'Nebraska=Neb.=NE',
  'Nevada=Nev.=NV',
  'New Hampshire=N.H.=NH',
  'New Jersey=N.J.=NJ',
  'New Mexico=N.M.=NM',
  'New York=N.Y.=NY',
  'North Carolina=N.C.=NC',
  'North Dakota=N.D.=ND',
  'Ohio=Ohio=OH',
  'Oklahoma=Okla.=OK',
  'Oregon=Ore.=OR',
  'Pennsylvania=Pa.=PA',
  'Rhode Island=R.I.=RI',
  'South Carolina=S.C.=SC',
  'South Dakota=S.D.=SD',
  'Tennessee=Tenn.=TN',
  'Texas=Texas=TX',
  'Utah=Utah=UT',
  'Vermont=Vt.=VT',
  'Virginia=Va.=VA',
  'Washington=Wash.=WA',
  'West Virginia=W.Va.=WV',
  'Wisconsin=Wis.=WI',
  'Wyoming=Wyo.=WY',
].map((line) => {
  const [full = '', short = '', postal = ''] = line.split('=');
  return { full, short, postal };
});

function pairs(list: string): readonly Shortened[] {
  return list.split(' ').map((pair) => {
    const [full = '', short = ''] = pair.split('=');
    return { full, short };
  });
}

/** The other form of a month or a title; null where the words are neither. */
export function otherForm(words: string, wanted: 'full' | 'short'): string | null {
  const bare = words.replace(/\.$/, '').toLowerCase();
  const variant = monthVariants[bare]?.toLowerCase() ?? bare;
  const found = [...months, ...titles].find(({ full, short }) =>
    [full, short.replace('.', '')].some((form) => form.toLowerCase() === variant),
  );
  return found?.[wanted] ?? null;
}
