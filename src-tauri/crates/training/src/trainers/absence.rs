//! Days a trainer cannot come: recorded beforehand, they are in the way of sessions like any other booking.

use super::{Trainer, TrainerAbsence, TrainerAbsencePatch};
use crate::ids::{AbsenceId, TrainerId};
use crate::sessions::taught_by;
use crate::store::{Draft, Patch, Record, StoreError, View};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::sentences! {
    /// Why an absence was not recorded.
    pub enum AbsenceError with StoreError {
        Missing => "trainers.absence_missing",
            zh "找不到这条请假，可能已被删除，请刷新后重试。",
            en "This absence no longer exists. Refresh and try again.";
        TrainerMissing => "trainers.absence_trainer_missing",
            zh "找不到这位师资，可能已被删除，请重新选择。",
            en "This trainer no longer exists. Choose again.";
        Backwards { starts: NaiveDate, ends: NaiveDate } => "trainers.absence_backwards",
            zh "请假的最后一天 {ends} 早于第一天 {starts}，请更正日期。",
            en "The last day, {ends}, is before the first, {starts}. Correct the dates.";
    }
}

/// Whose absences, and when.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct AbsencesQuery {
    /// Only this trainer's.
    pub trainer: Option<TrainerId>,
    /// Only those that reach this day or a later one.
    pub from: Option<NaiveDate>,
    /// Only those that begin on this day or an earlier one.
    pub to: Option<NaiveDate>,
}

/// An absence as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AbsenceRow {
    /// The absence.
    #[serde(flatten)]
    pub absence: TrainerAbsence,
    /// The trainer's name.
    pub trainer_name: String,
    /// Sessions the trainer is to give on these days, from today on.
    pub sessions: u32,
}

fn row(row: &Row<'_>) -> rusqlite::Result<AbsenceRow> {
    Ok(AbsenceRow {
        absence: TrainerAbsence::from_row(row)?,
        trainer_name: row.get::<_, Option<String>>("trainer_name")?.unwrap_or_default(),
        sessions: row.get("sessions")?,
    })
}

/// The absences asked for, the earliest first.
pub fn absences(view: &View<'_>, query: AbsencesQuery) -> Result<Vec<AbsenceRow>, StoreError> {
    let statement = format!(
        "SELECT {}, (SELECT name FROM trainer WHERE id = trainer_absence.trainer) AS trainer_name,
            (SELECT count(*) FROM session WHERE session.id IN {}
                AND session.date BETWEEN max(trainer_absence.starts, ?4) AND trainer_absence.ends) AS sessions
         FROM trainer_absence
         WHERE (?1 IS NULL OR trainer = ?1) AND (?2 IS NULL OR ends >= ?2) AND (?3 IS NULL OR starts <= ?3)
         ORDER BY starts, ends, id",
        TrainerAbsence::COLUMNS,
        taught_by("trainer_absence.trainer")
    );
    let text = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    let today = view.caller.now.date.to_string();
    view.rows(&statement, (query.trainer, text(query.from), text(query.to), today), row)
}

/// The absences that touch a stretch of days, by trainer.
pub(crate) fn absences_between(
    view: &View<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<TrainerId, Vec<TrainerAbsence>>, StoreError> {
    let between = [to.to_string(), from.to_string()];
    let mut found: BTreeMap<TrainerId, Vec<TrainerAbsence>> = BTreeMap::new();
    for absence in
        view.all::<TrainerAbsence>("WHERE starts <= ? AND ends >= ? ORDER BY starts, id", between)?
    {
        found.entry(absence.trainer).or_default().push(absence);
    }
    Ok(found)
}

/// An absence to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewAbsence {
    /// Who.
    pub trainer: TrainerId,
    /// The first day.
    pub starts: NaiveDate,
    /// The last day; it belongs to the absence.
    pub ends: NaiveDate,
    /// Why.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// Records an absence. Sessions on these days stay; each becomes a clash that is to be solved.
pub fn add_absence(draft: &mut Draft<'_>, new: NewAbsence) -> Result<TrainerAbsence, AbsenceError> {
    let NewAbsence { trainer, starts, ends, reason } = new;
    let id = draft.new_id();
    put(draft, TrainerAbsence { id, trainer, starts, ends, reason })
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AbsenceEdit {
    /// Which absence.
    pub id: AbsenceId,
    /// What to change.
    pub patch: TrainerAbsencePatch,
}

/// Changes some fields of an absence.
pub fn edit_absence(draft: &mut Draft<'_>, edit: AbsenceEdit) -> Result<TrainerAbsence, AbsenceError> {
    let mut absence = draft.view().find::<TrainerAbsence>(edit.id)?.ok_or(AbsenceError::Missing)?;
    edit.patch.apply(&mut absence);
    put(draft, absence)
}

/// Which absence.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct AbsenceReference {
    /// Its id.
    pub id: AbsenceId,
}

/// Takes an absence back.
pub fn remove_absence(draft: &mut Draft<'_>, reference: AbsenceReference) -> Result<(), AbsenceError> {
    let absence = draft.view().find::<TrainerAbsence>(reference.id)?.ok_or(AbsenceError::Missing)?;
    Ok(draft.remove(&absence)?)
}

fn put(draft: &mut Draft<'_>, mut absence: TrainerAbsence) -> Result<TrainerAbsence, AbsenceError> {
    draft.view().find::<Trainer>(absence.trainer)?.ok_or(AbsenceError::TrainerMissing)?;
    let (starts, ends) = (absence.starts, absence.ends);
    if ends < starts {
        return Err(AbsenceError::Backwards { starts, ends });
    }
    absence.reason = absence.reason.trim().to_owned();
    draft.put(&absence)?;
    Ok(absence)
}
