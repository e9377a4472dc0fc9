//! What is wrong with a cell: which cell, how bad, and a sentence that says what to do.

use crate::Language;
use crate::address::Address;
use chrono::NaiveDate;
use identity::id_number::{IdNumberError, Sex};
use identity::name::NameError;
use std::fmt;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The value was read, but a person should look at it.
    Warning,
    /// The value could not be read: the row cannot be imported as it is.
    Error,
}

/// A problem with one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub cell: Address,
    /// How bad.
    pub severity: Severity,
    /// What.
    pub kind: ProblemKind,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year, four digits.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A field that every row needs is empty.
    Missing,
    /// A column that the table needs is not there; the cell is the first of the header.
    MissingColumn {
        /// The column's usual name.
        header: &'static str,
    },
    /// A formula that failed, such as #REF!.
    FormulaFailed,
    /// A text that a spreadsheet would run as a formula.
    FormulaAsText,
    /// A sign that no keyboard types, such as the bell.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// TRUE or FALSE where a text belongs.
    TruthValue,
    /// No name.
    Name(NameError),
    /// No ID number.
    IdNumber(IdNumberError),
    /// Not a date in any form known.
    UnreadableDate,
    /// A date that the calendar does not have, such as 30 February or month 13.
    NoSuchDate,
    /// A year of two digits.
    TwoDigitYear,
    /// A year without a month.
    YearOnly,
    /// The number 1980.1: typed as 1980.1 or as 1980.10, which a spreadsheet keeps as the same number.
    JanuaryOrOctober {
        /// The year.
        year: i32,
    },
    /// A number that a spreadsheet counts days by, read as the date it means.
    SerialDate {
        /// The date it was read as.
        date: NaiveDate,
    },
    /// After today.
    InFuture,
    /// Nobody of this age is trained.
    UnlikelyAge {
        /// Full years.
        age: i32,
    },
    /// Began to work before being born, or as a child.
    WorkedAsChild,
    /// Not a number.
    NotANumber,
    /// A number with a fraction where people or days are counted.
    NotWhole,
    /// A number outside what is possible.
    OutOfRange {
        /// The least possible.
        least: u32,
        /// The most possible.
        most: u32,
    },
    /// Hours that are no multiple of 0.25.
    NotQuarters,
    /// A phone number with too many or too few digits.
    PhoneLength {
        /// Digits found.
        digits: usize,
    },
    /// A phone number with something other than digits.
    PhoneCharacter {
        /// The first such character.
        character: char,
    },
    /// A phone number shown as 1.39E+10.
    PhoneDestroyed,
    /// Two values in one cell.
    SeveralValues,
    /// Neither 男 nor 女.
    UnknownSex,
    /// Neither yes nor no.
    UnknownYesNo,
    /// None of the values the field may have.
    UnknownChoice {
        /// Those it may have.
        known: Vec<String>,
    },
    /// A unit that the office does not have.
    UnknownUnit {
        /// The one it is most like.
        nearest: Option<String>,
    },
    /// The sex is not the one the ID number states.
    SexAgainstId {
        /// What the ID number states.
        stated: Sex,
    },
    /// The birth month is not the one the ID number states.
    BirthAgainstId {
        /// What the ID number states.
        stated: Month,
    },
    /// The same ID number as in another row.
    RepeatedId {
        /// Where it stands first.
        first: Address,
    },
    /// The same name in the same unit as in another row, without ID numbers to tell them apart.
    RepeatedPerson {
        /// Where it stands first.
        first: Address,
    },
}

impl ProblemKind {
    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::SerialDate { .. } | Self::UnlikelyAge { .. } | Self::RepeatedPerson { .. } => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }
}

impl Problem {
    /// A problem with a cell.
    #[must_use]
    pub fn new(cell: Address, kind: ProblemKind) -> Self {
        Self { cell, severity: kind.severity(), kind }
    }

    /// The cell, what is wrong with it and what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Zh => format!("{}：{}", self.cell, self.kind.sentence(language)),
            Language::En => format!("{}: {}", self.cell, self.kind.sentence(language)),
        }
    }
}
