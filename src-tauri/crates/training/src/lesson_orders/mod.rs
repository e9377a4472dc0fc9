//! What comes before what (课次先后): of two lessons of a class, or of two courses in every class of a program, which comes
//! first, and how many days are between them.

mod error;
mod keeping;
mod listing;
mod recording;
mod rites;

pub use error::LessonOrderError;
use keeping::pairs;
pub(crate) use keeping::{OrderedPair, orders_of_class, pairs_in_class, pairs_of_classes};
pub use listing::{LessonOrderRow, LessonOrdersQuery, list};
pub use recording::{LessonOrderReference, RecordLessonOrder, record, remove};
pub(crate) use recording::{copied, copied_program, remove_those_of};

use crate::ids::{ClassId, CourseId, LessonOrderId, ProgramId, SessionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::record! {
    /// How two lessons of a class lie to each other, or every two lessons of two courses in the classes of a program.
    pub struct LessonOrder [id: LessonOrderId] in "lesson_order" as 76 {
        /// The class, where it is about two lessons of one.
        class: Option<ClassId> = 1,
        /// The program, where it is about two courses in each of its classes.
        program: Option<ProgramId> = 2,
        /// The first lesson of a class.
        first_session: Option<SessionId> = 3,
        /// The second lesson of a class.
        second_session: Option<SessionId> = 4,
        /// The first course of a program's classes.
        first_course: Option<CourseId> = 5,
        /// The second course of a program's classes.
        second_course: Option<CourseId> = 6,
        /// Whether either may come first; otherwise the second begins no earlier than the first ends.
        either_way: bool = 7,
        /// Days between their two dates, at least; 0 is the same day.
        least_days: u16 = 8,
        /// Days between their two dates, at most; none where it does not matter.
        most_days: Option<u16> = 9,
    }
    /// Some fields of an order.
    pub struct LessonOrderPatch;
    together [&["class", "program", "first_session", "second_session", "first_course", "second_course",
                "either_way", "least_days", "most_days"]];
    indexes ["class", "program"];
}

/// What an order is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum OrderedLessons {
    /// Two lessons of a class.
    Sessions {
        /// The class.
        class: ClassId,
        /// The first.
        first: SessionId,
        /// The second.
        second: SessionId,
    },
    /// Two courses, in every class of a program.
    Courses {
        /// The program.
        program: ProgramId,
        /// The first.
        first: CourseId,
        /// The second.
        second: CourseId,
    },
}

impl LessonOrder {
    /// What it is about; none where a version that knows more has recorded it.
    #[must_use]
    pub fn lessons(&self) -> Option<OrderedLessons> {
        match (self.class, self.program) {
            (Some(class), None) => Some(OrderedLessons::Sessions {
                class,
                first: self.first_session?,
                second: self.second_session?,
            }),
            (None, Some(program)) => Some(OrderedLessons::Courses {
                program,
                first: self.first_course?,
                second: self.second_course?,
            }),
            _ => None,
        }
    }

    /// The same about other lessons.
    #[must_use]
    pub fn about(self, lessons: OrderedLessons) -> Self {
        let none = Self {
            class: None,
            program: None,
            first_session: None,
            second_session: None,
            first_course: None,
            second_course: None,
            ..self
        };
        match lessons {
            OrderedLessons::Sessions { class, first, second } => {
                Self { class: Some(class), first_session: Some(first), second_session: Some(second), ..none }
            }
            OrderedLessons::Courses { program, first, second } => Self {
                program: Some(program),
                first_course: Some(first),
                second_course: Some(second),
                ..none
            },
        }
    }
}
