import { useState } from 'react';
import { houseSettings } from '#shared/settings/house-settings.ts';
import { TextField } from '../../../components/TextField.tsx';
import { houseFieldWords, houseWords } from '../../../words/house.ts';

export interface WordsPerInchProps {
  readonly words: number;
  readonly onChange: (words: number) => void;
}

/** A number that counts once it is written, when the field is left or Enter is pressed: each change is a deed. */
export function WordsPerInch({ words, onChange }: WordsPerInchProps) {
  const [written, setWritten] = useState(String(words));
  const read = houseSettings.shape.wordsPerInch.safeParse(Number(written));
  const keep = () => {
    if (read.success && read.data !== words) onChange(read.data);
  };
  return (
    <TextField
      label={houseFieldWords.wordsPerInch}
      inputMode="numeric"
      value={written}
      error={read.success ? null : houseWords.wordsPerInchWrong}
      onChange={setWritten}
      onBlur={keep}
      onKeyDown={({ key }) => key === 'Enter' && keep()}
    />
  );
}
