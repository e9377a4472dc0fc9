//! The words of a file, line by line, with the numbers people count lines by.

use super::parse::{ParseError, Problem};

/// One line: its number from 1, and its words.
pub struct Line<'a> {
    pub number: usize,
    words: std::str::SplitWhitespace<'a>,
}

/// The lines of a file that hold anything.
pub struct Lines<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    last: usize,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { lines: text.trim_start_matches('\u{feff}').lines().enumerate(), last: 0 }
    }

    /// The next line that is not blank; `expected` says what the file lacks where it ends.
    pub fn next(&mut self, expected: &'static str) -> Result<Line<'a>, ParseError> {
        for (at, line) in self.lines.by_ref() {
            self.last = at + 1;
            let words = line.split_whitespace();
            if words.clone().next().is_some() {
                return Ok(Line { number: self.last, words });
            }
        }
        Err(ParseError { line: self.last + 1, problem: Problem::Truncated { expected } })
    }

    /// Fails if anything but blank lines is left.
    pub fn end(mut self) -> Result<(), ParseError> {
        match self.next("") {
            Ok(line) => Err(line.error(Problem::AfterEnd)),
            Err(_) => Ok(()),
        }
    }
}

impl<'a> Line<'a> {
    pub const fn error(&self, problem: Problem) -> ParseError {
        ParseError { line: self.number, problem }
    }

    pub fn word(&mut self, expected: &'static str) -> Result<&'a str, ParseError> {
        self.words.next().ok_or_else(|| self.error(Problem::Missing { expected }))
    }

    /// The word must be `literal`.
    pub fn literal(&mut self, literal: &'static str) -> Result<(), ParseError> {
        let found = self.word(literal)?;
        if found == literal {
            return Ok(());
        }
        Err(self.error(Problem::Unexpected { expected: literal, found: shortened(found) }))
    }

    /// A whole number from `least` to `most`.
    pub fn number(&mut self, expected: &'static str, least: u32, most: u32) -> Result<u32, ParseError> {
        let word = self.word(expected)?;
        let value: u32 =
            word.parse().map_err(|_| self.error(Problem::NotANumber { expected, found: shortened(word) }))?;
        if (least..=most).contains(&value) {
            return Ok(value);
        }
        Err(self.error(Problem::OutOfRange { what: expected, value, least, most }))
    }

    /// The same, to count or to index with.
    pub fn count(&mut self, expected: &'static str, least: u32, most: u32) -> Result<usize, ParseError> {
        self.number(expected, least, most).map(|value| value as usize)
    }

    /// Fails if the line holds more.
    pub fn end(mut self) -> Result<(), ParseError> {
        match self.words.next() {
            Some(word) => Err(self.error(Problem::TooMuch { found: shortened(word) })),
            None => Ok(()),
        }
    }
}

/// Enough of a word to recognise it by in a sentence.
fn shortened(word: &str) -> String {
    word.chars().take(40).collect()
}
