//! Recording courses.

use super::list::get;
use super::{Course, CoursePatch, CourseReference, CourseRow};
use crate::ids::CourseId;
use crate::lesson_orders;
use crate::store::{Draft, Patch};
use crate::venues::tidy;
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why a course was not changed.
    pub enum CourseError with StoreError {
        Missing => "courses.missing",
            zh "找不到这门课程，可能已被删除，请刷新后重试。",
            en "This course no longer exists. Refresh and try again.";
        NameMissing => "courses.name_missing",
            zh "请填写课程名称。",
            en "Enter the course's name.";
        InUse { name: String, sessions: i64 } => "courses.in_use",
            zh "“{name}”已排入 {sessions} 个课次，不能删除。请先在课表中改换课程。",
            en "“{name}” is taught in {sessions} sessions. Give those another course first.";
    }
}

/// A course to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewCourse {
    /// Its name.
    pub name: String,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: CoursePatch,
}

/// Records a course.
pub fn create(draft: &mut Draft<'_>, new: NewCourse) -> Result<CourseRow, CourseError> {
    let mut course = Course { id: draft.new_id(), ..Course::default() };
    CoursePatch { name: Some(named(&new.name)?), ..new.details }.apply(&mut course);
    course.equipment = tidy(course.equipment);
    draft.put(&course)?;
    get(&draft.view(), CourseReference { id: course.id })
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CourseEdit {
    /// Which course.
    pub id: CourseId,
    /// What to change.
    pub patch: CoursePatch,
}

/// Changes some fields of a course.
pub fn edit(draft: &mut Draft<'_>, edit: CourseEdit) -> Result<CourseRow, CourseError> {
    let mut patch = edit.patch;
    patch.name = patch.name.as_deref().map(named).transpose()?;
    patch.equipment = patch.equipment.map(tidy);
    draft.edit(edit.id, patch)?.ok_or(CourseError::Missing)?;
    get(&draft.view(), CourseReference { id: edit.id })
}

/// Removes a course no session teaches.
pub fn remove(draft: &mut Draft<'_>, reference: CourseReference) -> Result<(), CourseError> {
    let CourseRow { course, sessions, .. } = get(&draft.view(), reference)?;
    if sessions > 0 {
        return Err(CourseError::InUse { name: course.name, sessions });
    }
    lesson_orders::remove_those_of(draft, &["first_course", "second_course"], course.id)?;
    Ok(draft.remove(&course)?)
}

fn named(name: &str) -> Result<String, CourseError> {
    let name = name.trim();
    if name.is_empty() { Err(CourseError::NameMissing) } else { Ok(name.to_owned()) }
}
