// The command `three-points`: knows its commands and options, and teaches them by example.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  convert,
  create,
  lint,
  render,
  series,
  type ConvertOptions,
  type LintOptions,
  type RenderOptions,
  type SeriesOptions,
} from './commands.js';
import { UsageError } from './usage-error.js';

const WRONG_USE = 2;

let code = 0;
const done = (result: Promise<number>) => result.then((value) => void (code = value));

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  return value;
};

const examples = (...lines: [command: string, what: string][]) => {
  const width = Math.max(...lines.map(([command]) => command.length));
  return `\nExamples:\n${lines.map(([command, what]) => `  $ three-points ${command.padEnd(width)}  ${what}\n`).join('')}`;
};

const force = () => new Option('-f, --force', 'write over a file that is there').default(false, 'no');

const program = new Command('three-points')
  .description(
    'Checks, renders and converts structured summaries. A file is JSON (comments allowed), HTML, Markdown or a plain-text draft; - is standard input.',
  )
  .version(__VERSION__)
  .showSuggestionAfterError()
  .showHelpAfterError('(three-points --help says more)')
  .exitOverride()
  .addHelpText(
    'after',
    examples(
      ['new talk.jsonc', 'begin a summary'],
      ['lint talk.jsonc', 'see what is wrong with it, and where'],
      ['render talk.jsonc --page --out talk.html', 'make a page of it that needs nothing else'],
      ['convert draft.txt --out talk.json', 'make JSON of a draft, of Markdown or of HTML'],
      ['series talks --out public --pages', 'make feeds and an index of a folder'],
    ) + '\nExit codes: 0 all is well, 1 problems were found, 2 wrong use.\n',
  );

const command = (name: string) =>
  program
    .command(name)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the options)');

command('lint')
  .summary('check summaries')
  .description('Checks the summaries in files and says what is wrong, where, and how to mend it.')
  .argument('<files...>', 'files, or - for standard input')
  .addOption(
    new Option('--format <format>', 'how problems are told')
      .choices(['text', 'json', 'github'])
      .default('text'),
  )
  .addOption(new Option('--quiet', 'errors alone, no warnings').default(false, 'no'))
  .addHelpText(
    'after',
    examples(
      ['lint posts/*.json', 'every document'],
      ['lint post.md --format github', 'as annotations in a pull request'],
      ['lint - < post.html', 'what a program gives'],
    ),
  )
  .action((files: string[], options: LintOptions) => done(lint(files, options)));

command('render')
  .summary('write a summary as HTML, Markdown, text or JSON-LD')
  .description('Writes a summary in another form.')
  .argument('<files...>', 'files, or - for standard input')
  .addOption(
    new Option('--to <form>', 'what to write')
      .choices(['html', 'native', 'feed', 'markdown', 'text', 'json-ld'])
      .default('html'),
  )
  .addOption(new Option('--page', 'a whole page with its styles in it').default(false, 'no'))
  .option('-o, --out <path>', 'the file to write, or of several files the folder')
  .addOption(new Option('--width <columns>', 'columns of text').argParser(whole(20, 1000)).default(80))
  .addOption(
    new Option('--heading-level <level>', "level of the title's heading").argParser(whole(1, 6)).default(2),
  )
  .addOption(force())
  .addHelpText(
    'after',
    examples(
      ['render talk.json', 'elements in their full form'],
      ['render talk.json --to native', 'for WordPress and its like'],
      ['render talk.json --to text --width 72', 'for a letter'],
      ['render talks/*.json --page --out public', 'a page each'],
    ),
  )
  .action((files: string[], options: RenderOptions) => done(render(files, options)));

command('convert')
  .summary('make JSON of Markdown, HTML or a draft')
  .description(
    'Makes a document in JSON of a summary in Markdown, HTML, a plain-text draft, or JSON with comments.',
  )
  .argument('<files...>', 'files, or - for standard input')
  .addOption(new Option('--to <form>', 'what to write').choices(['json']).default('json'))
  .option('-o, --out <path>', 'the file to write, or of several files the folder')
  .option('--lang <tag>', 'the language, where the file does not say it')
  .addOption(force())
  .addHelpText(
    'after',
    examples(
      ['convert draft.txt --lang en', 'a draft'],
      ['convert post.md --out post.json', 'Markdown'],
      ['convert page.html', 'a page, mangled or not'],
    ) +
      '\nA draft has a title, then for each point\n\n  P1 Kicker: Headline\n\n  A paragraph with a note.1\n\n  a) term: text\n  b) term: text\n  — the source of the list\n\n  “A quotation”\n  — who said it\n\nand at the end\n\n  1 https://example.org/the-note\n\nHTML and Markdown need the package jsdom beside this one: npm install jsdom\n',
  )
  .action((files: string[], options: ConvertOptions) => done(convert(files, options)));

command('new')
  .summary('begin a summary')
  .description('Writes a document to begin with: with comments, or without where the file ends with .json.')
  .argument('[file]', 'the file to write; standard output without it')
  .addOption(force())
  .addHelpText('after', examples(['new talk.jsonc', 'with comments'], ['new talk.json', 'plain JSON']))
  .action((file: string | undefined, options: { force: boolean }) => done(create(file, options)));

command('series')
  .summary('make feeds and an index of a folder')
  .description('Makes a JSON Feed, an RSS feed and an index page of the documents in a folder.')
  .argument('<folder>', 'a folder of .json files')
  .option('-o, --out <folder>', 'where to write', 'public')
  .option('--title <title>', 'title of the feeds and the index; else the series’ own')
  .option('--url <url>', 'where the folder will be on the web')
  .addOption(new Option('--pages', 'a page for each document as well').default(false, 'no'))
  .addOption(force())
  .addHelpText(
    'after',
    examples(
      ['series talks --out public --url https://example.org/talks', 'feeds and index'],
      ['series talks --pages --force', 'all of it again'],
    ),
  )
  .action((folder: string, options: SeriesOptions) => done(series(folder, options)));

try {
  await program.parseAsync();
  process.exitCode = code;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = WRONG_USE;
  } else {
    process.stderr.write(`three-points: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
