//! Who teaches a session: the trainer, and those who teach with them.

use super::Session;
use crate::ids::TrainerId;
use crate::store::{StoreError, View};
use crate::trainers::Trainer;
use serde::Serialize;
use ts_rs::TS;

/// As SQL: what those who teach a session are called, where `session` and its `trainer` are in the query; null where nobody
/// does.
pub(crate) const SPEAKERS_NAMES: &str = "CASE WHEN session.others IS NULL THEN trainer.name ELSE (
    SELECT group_concat(one.name, '、' ORDER BY one.id <> session.trainer, instr(session.others, one.id))
    FROM trainer AS one WHERE one.id = session.trainer OR instr(session.others, one.id) % 16 = 1) END";

/// As SQL: the sessions that `trainer`, an SQL expression, teaches alone or with others. Each half reads an index.
pub(crate) fn taught_by(trainer: &str) -> String {
    format!(
        "(SELECT id FROM session WHERE trainer = {trainer}
          UNION SELECT id FROM session WHERE others IS NOT NULL AND instr(others, {trainer}) % 16 = 1)"
    )
}

/// One of those who teach a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Speaker {
    /// Who.
    pub id: TrainerId,
    /// Their name.
    pub name: String,
    /// Their unit and post, as it is printed.
    pub organisation: String,
}

impl Session {
    /// Everyone who teaches it, the trainer first, each once.
    #[must_use]
    pub fn speakers(&self) -> Vec<TrainerId> {
        let mut speakers: Vec<TrainerId> = Vec::new();
        for speaker in self.trainer.iter().chain(&self.others) {
            if !speakers.contains(speaker) {
                speakers.push(*speaker);
            }
        }
        speakers
    }

    /// The same people with one of them at the head, so that nobody is named twice and none only among the others.
    #[must_use]
    pub fn with_speakers_in_order(mut self) -> Self {
        let mut speakers = self.speakers().into_iter();
        self.trainer = speakers.next();
        self.others = speakers.collect();
        self
    }
}

/// Those who teach a session, by name; whoever is no longer in the register is left out.
pub(crate) fn speakers(view: &View<'_>, session: &Session) -> Result<Vec<Speaker>, StoreError> {
    let mut speakers = Vec::new();
    for id in session.speakers() {
        if let Some(Trainer { name, organisation, .. }) = view.find::<Trainer>(id)? {
            speakers.push(Speaker { id, name, organisation });
        }
    }
    Ok(speakers)
}
