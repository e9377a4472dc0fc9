//! What a command comes to: a text and an exit code.

use calls::Failure;

/// A command that did what it was asked, or that answered no.
pub struct Outcome {
    /// Printed on standard output.
    pub text: String,
    /// 0, or 1 where the answer is no: clashes found, a database that does not verify.
    pub code: u8,
}

impl Outcome {
    /// The words on the command line made no sense.
    pub const USAGE: u8 = 2;

    /// Done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: 0 }
    }

    /// Answered, and the answer is no.
    pub fn no(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: 1 }
    }
}

/// A command that could not be carried out.
#[derive(Debug)]
pub struct Refusal {
    /// A sentence for standard error.
    pub message: String,
    /// 2 for input that makes no sense, 3 for what went wrong.
    pub exit: u8,
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        let exit = if failure.code == "call.input" { Outcome::USAGE } else { 3 };
        Self { message: format!("{} [{}]", failure.message, failure.code), exit }
    }
}
