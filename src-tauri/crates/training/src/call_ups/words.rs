//! The words of a call-up in the files that go out.

use crate::enrollment::{ClassMention, EnrollmentState};
use crate::sentence::Language;

/// Of two languages the one that is read.
#[derive(Clone, Copy)]
pub(super) struct Words(pub Language);

impl Words {
    pub fn said(self, chinese: &str, english: &str) -> String {
        if self.0 == Language::Chinese { chinese } else { english }.to_owned()
    }

    /// A class's first and last day.
    pub fn dates(self, class: &ClassMention) -> String {
        match (class.starts, class.ends) {
            (Some(starts), Some(ends)) if starts != ends => {
                format!("{starts} {} {ends}", self.said("至", "to"))
            }
            (Some(day), _) | (None, Some(day)) => day.to_string(),
            (None, None) => self.said("日期未定", "no dates yet"),
        }
    }
}

/// Whether someone comes, as a unit answers and the import reads; what it has not said is left for it to say.
pub(super) fn answer(state: EnrollmentState) -> &'static str {
    match state {
        EnrollmentState::Nominated => "",
        EnrollmentState::Declined | EnrollmentState::Withdrawn => "不参训",
        EnrollmentState::Replaced => "替换",
        _ => "参训",
    }
}
