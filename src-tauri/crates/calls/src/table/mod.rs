//! The table: every call a shell can make, once, in a list for each part of the work.

mod attendance;
mod office;
mod outreach;
mod people;
mod planning;
mod resources;
mod results;
mod timetable;

use crate::Failure;
use crate::call::Call;
use crate::failure::CallError;
use crate::host::{Context, Xuecheng};
use crate::typescript::CallVisitor;
use serde_json::Value;

/// Names the lists once, for whatever goes through all of them.
macro_rules! parts {
    ($($part:ident),*) => {
        /// Every call there is.
        pub fn calls() -> impl Iterator<Item = &'static Call> {
            [$($part::CALLS),*].into_iter().flatten()
        }

        /// Answers the call that was asked for.
        pub(crate) fn dispatch(host: &Xuecheng, context: &Context<'_>) -> Result<Value, Failure> {
            $(if let Some(answer) = $part::dispatch(host, context) {
                return answer;
            })*
            let unknown = CallError::Unknown { name: context.request.name.clone() };
            Err(Failure::of(&unknown, context.request.language))
        }

        /// Shows the input and output type of every call to a visitor.
        pub(crate) fn visit_types(visitor: &mut impl CallVisitor) {
            $($part::visit_types(visitor);)*
        }
    };
}

parts!(office, people, resources, planning, timetable, attendance, outreach, results);
