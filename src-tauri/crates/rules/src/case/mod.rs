//! Rule cases: one JSON in, one JSON out, by the shipped rules and the overrides in the case. The same code as the screens'.

mod error;
mod field;
mod overrides;
mod raw;
mod read;
mod report;

pub use error::CaseError;
pub use report::{CaseReport, LeaveReport, PersonReport, TargetReport};

/// Works a case out: the text of a file with `case` and `expect`, or of a bare case.
pub fn check_case(text: &str) -> Result<CaseReport, CaseError> {
    let case = read::case(raw::parse(text)?)?;
    Ok(report::report(&case))
}
