// First names that tell who "he" or "she" can be. A name that is given to both stands in neither list.

const men =
  'aaron adam ahmed alan albert alejandro alex alexander alfred ali andrew andy anthony antonio arthur barack barry ben ' +
  'benjamin bernard bernie bill billy bob bobby brad brandon brian bruce carl carlos charles charlie chris christian ' +
  'christopher chuck colin corey craig dan daniel darrell dave david dean dennis derek dick don donald doug douglas ' +
  'dwight ed eddie edgar edward eli eric ernest ethan eugene evan francis frank fred frederick gary george gerald ' +
  'glenn gordon greg gregory harold harry harvey henry howard hugh ian isaac ivan jack jacob jake james jared jason jay ' +
  'jeb jeff jeffrey jeremy jerry jesse jim jimmy joe joel john johnny jon jonathan jose joseph josh joshua juan julian ' +
  'justin karl keith ken kenneth kevin khizr kyle larry lawrence lee leon leonard lewis louis luis luke marco marcus ' +
  'mario mark martin marvin matt matthew max michael miguel mike mitch mitt mohammed nathan neil newt nicholas nick ' +
  'norman oliver omar oscar patrick paul pedro pete peter phil philip phillip ralph ray raymond reince richard rick rob ' +
  'robby robert roberto rod rodney roger roland ron ronald ross roy rudy russell ryan salvatore sam samuel scott sean ' +
  'sebastian sergei seth shane simon stanley stephen steve steven stuart ted terence theodore thomas tim timothy tobias ' +
  'todd tom tommy tony travis trevor vernon victor vincent vladimir walter warren wayne wesley will william xavier';

const women =
  'abby abigail alice alicia alison amanda amy andrea angela anita ann anna anne annie april audrey barbara betsy betty ' +
  'beverly bonnie brenda carla carly carol caroline carrie catherine charlotte chelsea cheryl christina christine claire ' +
  'claudia cynthia dana debbie deborah debra diana diane donna dorothy eileen elaine eleanor elena elizabeth ellen emily ' +
  'emma erica erin esther eva eve evelyn fatima fiona florence frances gail gennifer gina gloria grace hannah heather ' +
  'helen hillary holly huma ida irene isabel ivanka jackie jan jane janet janice jean jennifer jenny jessica jill joan ' +
  'joanna josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathy katie katrina kellyanne ' +
  'kimberly kristen laura lauren leslie linda lisa lois loretta lori louise lucy lynn madeleine maggie margaret maria ' +
  'marie marilyn marion martha mary maya megan megyn melania melissa melezia michelle mira miriam molly monica nancy ' +
  'natalie nicole nina nora norma olivia pamela patricia patty paula peggy phyllis priscilla rachel rebecca renee rita ' +
  'roberta rosa rose rosemary ruth sally samantha sandra sara sarah sharon sheila shirley sofia sonia sophia stella ' +
  'stephanie sue susan suzanne sylvia tamara tara teresa theresa tiffany tina valerie vanessa vera veronica victoria ' +
  'virginia vivian wendy yvonne zoe';

export type Gender = 'man' | 'woman';

const genders: ReadonlyMap<string, Gender> = new Map([
  ...men.split(' ').map((name) => [name, 'man'] as const),
  ...women.split(' ').map((name) => [name, 'woman'] as const),
]);

/** Null for a name that says nothing, or that is none. */
export function genderOfFirstName(name: string): Gender | null {
  return genders.get(name.toLowerCase()) ?? null;
}
