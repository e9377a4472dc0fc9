//! Sessions that wait for a date: what a class still has to be given.

use super::choices::HALF_DAY;
use super::error::SchedulingError;
use crate::classes::{Class, ClassState};
use crate::courses::Course;
use crate::ids::{ClassId, CourseId};
use crate::sessions::{Session, SessionRow, rows};
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// Whose waiting sessions.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct WaitingQuery {
    /// Only this class's.
    pub class: Option<ClassId>,
}

/// The sessions without a date, class by class.
pub fn waiting(view: &View<'_>, query: WaitingQuery) -> Result<Vec<SessionRow>, StoreError> {
    let tail = "WHERE session.date IS NULL AND (?1 IS NULL OR session.class = ?1)
                ORDER BY class.starts, class.name, class.run, session.title, session.id";
    rows(view, tail, [query.class])
}

/// Courses a class is to be given.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddLessons {
    /// The class.
    pub class: ClassId,
    /// One session for each, of half a day; a course may be named twice.
    pub courses: Vec<CourseId>,
}

/// Records one session without a date for each course.
pub fn add_lessons(draft: &mut Draft<'_>, new: AddLessons) -> Result<Vec<Session>, SchedulingError> {
    let view = draft.view();
    let class = view.find::<Class>(new.class)?.ok_or(SchedulingError::ClassMissing)?;
    if matches!(class.state, ClassState::Closed | ClassState::Cancelled) {
        return Err(SchedulingError::ClassClosed { class: class.name });
    }
    let mut made = Vec::new();
    for course in new.courses {
        let course = view.find::<Course>(course)?.ok_or(SchedulingError::CourseMissing)?;
        let session = Session {
            id: draft.new_id(),
            class: class.id,
            course: Some(course.id),
            title: course.name,
            form: course.form,
            start: 0,
            end: HALF_DAY,
            trainer: course.trainers.first().copied(),
            quarters: course.quarters,
            ..Session::default()
        };
        draft.put(&session)?;
        made.push(session);
    }
    draft.count(made.len());
    Ok(made)
}
