//! Filling in a sheet: many marks of many sessions in one act, so that one undo takes them back.

use super::marking::{clear_mark, open_session, refuse_nonsense};
use super::{AttendanceError, Mark, MarkSource, MarkStatus, NewMark};
use crate::ids::{PersonId, SessionId};
use crate::store::Draft;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where a row and a column of the sheet meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct MatrixCell {
    /// The column.
    pub session: SessionId,
    /// The row.
    pub person: PersonId,
}

/// What to write into some cells.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct FillMarks {
    /// Where.
    pub cells: Vec<MatrixCell>,
    /// How those people attended; null takes their marks away.
    pub status: Option<MarkStatus>,
    /// Minutes late or left early; 0 for every other status.
    pub minutes: u16,
}

/// Writes the same into all of the cells, or into none of them.
pub fn fill(draft: &mut Draft<'_>, fill: FillMarks) -> Result<(), AttendanceError> {
    let mut people: BTreeMap<SessionId, Vec<PersonId>> = BTreeMap::new();
    for cell in &fill.cells {
        people.entry(cell.session).or_default().push(cell.person);
    }
    for (session, people) in people {
        let session = open_session(draft, session)?;
        for person in people {
            let Some(status) = fill.status else {
                clear_mark(draft, &session, person)?;
                continue;
            };
            let minutes = fill.minutes;
            refuse_nonsense(&draft.view(), &session, &NewMark { person, status, minutes })?;
            let source = MarkSource::Paper;
            draft.put(&Mark { session: session.id, person, status, minutes, source })?;
        }
    }
    draft.count(fill.cells.len());
    Ok(())
}
