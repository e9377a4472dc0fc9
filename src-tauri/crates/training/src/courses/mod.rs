//! Courses: teachable units on a topic.

mod change;
mod list;

pub use change::{CourseEdit, CourseError, NewCourse, create, edit, remove};
pub use list::{CourseReference, CourseRow, CourseSort, CoursesQuery, FindCourses, find, get, page};

use crate::ids::{CourseId, TopicId, TrainerId};
use crate::{names, record};
use journal::Value;

crate::choices! {
    /// How it is taught.
    pub enum CourseForm {
        /// 讲授.
        Lecture = 1,
        /// 研讨.
        Discussion = 2,
        /// 案例.
        Case = 3,
        /// 现场教学.
        FieldTeaching = 4,
        /// 自学.
        SelfStudy = 5,
    }
}

record! {
    /// A teachable unit on a topic (课程).
    pub struct Course [id: CourseId] in "course" as 8 {
        /// Its name.
        name: String = 1,
        /// Its topic.
        topic: Option<TopicId> = 2,
        /// How it is taught.
        form: CourseForm = 3,
        /// Its usual hours, in quarter-hours of credit.
        quarters: u32 = 4,
        /// Who can give it, the usual one first.
        trainers: Vec<TrainerId> = 5,
        /// 备注.
        note: String = 6,
        /// What a venue needs for it.
        equipment: Vec<String> = 7,
    }
    /// Some fields of a course.
    pub struct CoursePatch;
    together [];
    indexes ["topic, name"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

/// The columns courses are found by.
fn search_keys(course: &Course) -> Vec<Value> {
    names::of_words(&course.name)
}
