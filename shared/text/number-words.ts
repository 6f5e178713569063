/** Most houses spell small numbers out, so a figure can change without a digit in it. */
export const numberWord = new RegExp(
  '^(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|' +
    '(twen|thir|for|fif|six|seven|eigh|nine)ty(-\\w+)?|hundreds?|thousands?|millions?|billions?|trillions?|' +
    'dozens?|half|third|quarter|first|second|double|triple)$',
  'i',
);
