import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cueUrl, formatTime, isoDuration, parseTime } from '../../src/model/time.js';

describe('parseTime', () => {
  for (const [written, seconds] of [
    ['0:00', 0],
    ['12:34', 754],
    ['1:02:30', 3750],
    ['90:00', 5400],
    ['01:02:03', 3723],
    ['0:01.5', 1.5],
    [754, 754],
    [0, 0],
    [1.5, 1.5],
    ['754', 754],
    [' 12:34 ', 754],
  ] as const)
    it(`reads ${JSON.stringify(written)} as ${seconds} seconds`, () => {
      assert.equal(parseTime(written), seconds);
    });

  for (const wrong of [
    '',
    '12:60',
    '1:2',
    ':30',
    '1:60:00',
    '1:2:30',
    '-1:00',
    'noon',
    '12:34 pm',
    '1:00:00:00',
    -1,
    NaN,
    Infinity,
  ])
    it(`reads no time from ${wrong}`, () => {
      assert.equal(parseTime(wrong), undefined);
    });
});

describe('formatTime', () => {
  for (const [seconds, shown] of [
    [0, '0:00'],
    [9, '0:09'],
    [754, '12:34'],
    [754.9, '12:34'],
    [3600, '1:00:00'],
    [3750, '1:02:30'],
    [360_000, '100:00:00'],
  ] as const)
    it(`shows ${seconds} seconds as ${shown}`, () => {
      assert.equal(formatTime(seconds), shown);
    });

  it('shows what parseTime reads again', () => {
    for (let seconds = 0; seconds < 10_000; seconds += 7)
      assert.equal(parseTime(formatTime(seconds)), seconds);
  });
});

describe('isoDuration', () => {
  for (const [seconds, duration] of [
    [0, 'PT0S'],
    [59, 'PT59S'],
    [60, 'PT1M'],
    [754, 'PT12M34S'],
    [2595, 'PT43M15S'],
    [3600, 'PT1H'],
    [3605, 'PT1H5S'],
    [62.3, 'PT1M2.3S'],
  ] as const)
    it(`writes ${seconds} seconds as ${duration}`, () => {
      assert.equal(isoDuration(seconds), duration);
    });
});

describe('cueUrl', () => {
  it('points at a moment of the recording', () => {
    assert.equal(cueUrl('https://example.org/a.mp3', 754), 'https://example.org/a.mp3#t=754');
  });

  it('points at a stretch of the recording', () => {
    assert.equal(
      cueUrl('https://example.org/a.mp3?x=1', 754, 900),
      'https://example.org/a.mp3?x=1#t=754,900',
    );
  });

  it('takes the place of a fragment that the recording’s URL has', () => {
    assert.equal(cueUrl('/a.mp3#t=1#x', 0), '/a.mp3#t=0');
  });
});
