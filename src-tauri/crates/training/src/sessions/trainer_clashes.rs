//! What a trainer's absences and limits say about a session.

use super::{ClashKind, Session};
use crate::classes::ClassState;
use crate::ids::TrainerId;
use crate::store::{StoreError, View};
use crate::trainers::{Most, TrainerAbsence, absences_between, most, quarter_around};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// The absences and limits of all trainers in a stretch of days.
pub(super) struct TrainerLimits<'a> {
    view: &'a View<'a>,
    away: BTreeMap<TrainerId, Vec<TrainerAbsence>>,
    most: BTreeMap<TrainerId, Most>,
    /// Whether all clashes are listed: then a week or quarter with too much is told once, with its last session.
    listing: bool,
}

/// A week or a quarter in which a trainer teaches too much.
pub(super) struct TooMuch {
    /// [`ClashKind::Load`] or [`ClashKind::QuarterLoad`].
    pub kind: ClashKind,
    /// How much it is, and how much it may be.
    pub detail: String,
    /// Why it may stand, if somebody said so of a session of that time.
    pub overridden: Option<String>,
}

impl<'a> TrainerLimits<'a> {
    pub(super) fn read(
        view: &'a View<'a>,
        from: NaiveDate,
        to: NaiveDate,
        listing: bool,
    ) -> Result<Self, StoreError> {
        Ok(Self { view, away: absences_between(view, from, to)?, most: most(view)?, listing })
    }

    /// When and why one of those who teach a session cannot come; none where they can.
    pub(super) fn away(&self, session: &Session, trainer: TrainerId) -> Option<String> {
        let date = session.date?;
        let mut absences = self.away.get(&trainer)?.iter();
        let absence = absences.find(|absence| (absence.starts..=absence.ends).contains(&date))?;
        let days = if absence.starts == absence.ends {
            absence.starts.to_string()
        } else {
            format!("{}–{}", absence.starts, absence.ends)
        };
        let parts = [days, absence.reason.clone()];
        Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<String>>().join(" "))
    }

    /// The week and the quarter of a session, if one of those who teach it teaches too much in them.
    pub(super) fn load(&self, session: &Session, trainer: TrainerId) -> Result<Vec<TooMuch>, StoreError> {
        let Some(date) = session.date else { return Ok(Vec::new()) };
        let Some(most) = self.most.get(&trainer).copied() else { return Ok(Vec::new()) };
        let quarter = quarter_around(date).map(|day| day.to_string());
        let periods =
            [(ClashKind::Load, most.week, week(date)), (ClashKind::QuarterLoad, most.quarter, quarter)];
        let mut found = Vec::new();
        for (kind, most, days) in periods.into_iter().filter(|(_, most, _)| *most > 0) {
            found.extend(self.too_much(session, (kind, most), (trainer, date), days)?);
        }
        Ok(found)
    }

    /// What a trainer teaches between two days, if it is more than `most` minutes.
    fn too_much(
        &self,
        session: &Session,
        (kind, most): (ClashKind, u32),
        (trainer, date): (TrainerId, NaiveDate),
        [first, last]: [String; 2],
    ) -> Result<Option<TooMuch>, StoreError> {
        let others = self.view.number(
            &format!(
                "SELECT coalesce(sum(session.end - session.start), 0) FROM session
                 WHERE {} AND session.date BETWEEN ?2 AND ?3 AND session.id <> ?4",
                taught("?1", "session.date BETWEEN ?2 AND ?3")
            ),
            (trainer, &first, &last, session.id),
        )?;
        let minutes = u32::try_from(others)
            .unwrap_or(u32::MAX)
            .saturating_add(u32::from(session.end.saturating_sub(session.start)));
        if minutes <= most || (self.listing && self.goes_on(session, trainer, date, &last)?) {
            return Ok(None);
        }
        let reasons = self.view.rows(
            &format!(
                "SELECT clash_override.reason FROM clash_override JOIN session ON session.id = clash_override.session
                 WHERE clash_override.kind = ?1 AND {} AND session.date BETWEEN ?3 AND ?4",
                taught("?2", "session.date BETWEEN ?3 AND ?4")
            ),
            (kind.code(), trainer, &first, &last),
            |row| row.get(0),
        )?;
        let detail = format!("{} / {}", hours(minutes), hours(most));
        Ok(Some(TooMuch { kind, detail, overridden: reasons.into_iter().next() }))
    }

    /// Whether the trainer teaches again later in the week or quarter.
    fn goes_on(
        &self,
        session: &Session,
        trainer: TrainerId,
        date: NaiveDate,
        last: &str,
    ) -> Result<bool, StoreError> {
        let later = self.view.number(
            &format!(
                "SELECT count(*) FROM session WHERE {} AND session.date BETWEEN ?2 AND ?3
                 AND (session.date, session.start, session.id) > (?2, ?4, ?5)",
                taught("?1", "session.date BETWEEN ?2 AND ?3")
            ),
            (trainer, date.to_string(), last, session.start, session.id),
        )?;
        Ok(later > 0)
    }
}

/// As SQL: that `trainer` teaches a session in a stretch of days, alone or with others, in a class that was not called off. Each
/// half reads an index.
fn taught(trainer: &str, days: &str) -> String {
    format!(
        "session.id IN (SELECT id FROM session WHERE trainer = {trainer} AND {days}
           UNION SELECT id FROM session WHERE others IS NOT NULL AND {days} AND instr(others, {trainer}) % 16 = 1)
         AND session.class NOT IN (SELECT id FROM class WHERE state = {})",
        ClassState::Cancelled.code()
    )
}

/// The Monday and the Sunday of a day's week.
fn week(date: NaiveDate) -> [String; 2] {
    let monday =
        date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into())).unwrap_or(date);
    let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(date);
    [monday.to_string(), sunday.to_string()]
}

/// Minutes as hours, with at most one decimal: `4.5`.
fn hours(minutes: u32) -> String {
    let tenths = (minutes + 3) / 6;
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn hours_are_told_to_a_tenth() {
        assert_eq!(["0", "4.5", "12", "0.8"], [0, 270, 720, 45].map(hours).each_ref().map(String::as_str));
    }
}
