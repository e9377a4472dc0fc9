//! The four papers of a class that is to be closed: plan, agenda, sign-in sheets, timetable.

use super::deciding::open_class;
use super::{Closing, CompletionError, CompletionRow};
use crate::classes::Class;
use crate::ids::ClassId;
use crate::office::{Office, THIS_OFFICE};
use crate::plan::Program;
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper that a class leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// 培训计划: there if the class is a run of a program of the year plan.
    Plan,
    /// 议程: there if every session says what is taught and by whom.
    Agenda,
    /// 签到表: there if every session has everyone's mark.
    SignIn,
    /// 课程表: there if every session has a day and a place.
    Timetable,
}

/// Whether a paper is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Paper {
    /// Which.
    pub kind: PaperKind,
    /// Whether the office holds here what the paper would say.
    pub held: bool,
    /// Whether someone has said that it is kept on paper.
    pub filed: bool,
}

/// How many papers are missing.
pub(super) fn missing(papers: &[Paper]) -> usize {
    papers.iter().filter(|paper| !paper.held && !paper.filed).count()
}

/// A class's papers, as far as the records can tell.
pub(super) fn papers(
    view: &View<'_>,
    class: &Class,
    sessions: &[Session],
    rows: &[CompletionRow],
) -> Result<Vec<Paper>, StoreError> {
    let program = class.program.map(|program| view.find::<Program>(program)).transpose()?.flatten();
    let filed = view.find::<Closing>(class.id)?.unwrap_or_default();
    let every = |told: fn(&Session) -> bool| !sessions.is_empty() && sessions.iter().all(told);
    Ok(vec![
        Paper { kind: PaperKind::Plan, held: program.is_some(), filed: filed.plan },
        Paper {
            kind: PaperKind::Agenda,
            held: every(|session| !session.title.is_empty() && session.trainer.is_some()),
            filed: filed.agenda,
        },
        Paper {
            kind: PaperKind::SignIn,
            held: !sessions.is_empty() && rows.iter().all(|row| row.unmarked == 0),
            filed: filed.sign_in,
        },
        Paper {
            kind: PaperKind::Timetable,
            held: every(|session| session.date.is_some() && session.venue.is_some()),
            filed: filed.timetable,
        },
    ])
}

/// Whether a class closes only once its papers are there.
pub(super) fn required(view: &View<'_>) -> Result<bool, StoreError> {
    Ok(view.find::<Office>(THIS_OFFICE)?.is_some_and(|office| office.papers_required))
}

/// A paper that is kept, or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct FilePaper {
    /// The class.
    pub class: ClassId,
    /// Which paper.
    pub paper: PaperKind,
    /// Whether it is kept on paper.
    pub filed: bool,
}

/// Records that a paper is kept, or that it is not after all.
pub fn file_paper(draft: &mut Draft<'_>, file: FilePaper) -> Result<(), CompletionError> {
    let view = draft.view();
    let class = open_class(&view, file.class)?;
    let mut closing = view.find::<Closing>(class.id)?.unwrap_or_default();
    closing.class = class.id;
    match file.paper {
        PaperKind::Plan => closing.plan = file.filed,
        PaperKind::Agenda => closing.agenda = file.filed,
        PaperKind::SignIn => closing.sign_in = file.filed,
        PaperKind::Timetable => closing.timetable = file.filed,
    }
    draft.put(&closing)?;
    draft.count(1);
    Ok(())
}

/// Whether the papers are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct RequirePapers {
    /// Whether a class closes only once they are there.
    pub required: bool,
}

/// Switches the office's check of papers on or off. One city asks for them, so it is off until an office wants it.
pub fn require_papers(draft: &mut Draft<'_>, require: RequirePapers) -> Result<(), CompletionError> {
    if let Some(office) = draft.view().find::<Office>(THIS_OFFICE)? {
        draft.put(&Office { papers_required: require.required, ..office })?;
        draft.count(1);
    }
    Ok(())
}
