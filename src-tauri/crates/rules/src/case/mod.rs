//! Rule cases: one JSON in, one JSON out, computed by the same code as the screens. Touches no database.

mod input;
mod reading;
mod report;

pub use reading::CaseError;
pub use report::CaseReport;

/// Computes what the program would show for a case: a file with `case` and `expect`, or a bare case.
pub fn check_case(json: &str) -> Result<CaseReport, CaseError> {
    let case = reading::read(json)?;
    Ok(report::report(&case))
}
