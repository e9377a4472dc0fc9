//! The lines of a training file.

use crate::certificates;
use crate::classes::Class;
use crate::completion::{Completion, Decision};
use crate::credits::{ClassCredits, PersonYear, PlacementCredit, SpeakingCredit, SpeakingKind};
use crate::ids::{ClassId, PersonId, PlacementId};
use crate::people::Postings;
use crate::plan::{Program, WayOfTraining};
use crate::store::{StoreError, View};
use crate::study::{StudyKind, StudyRow};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What sort of training a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A class of the office.
    Class,
    /// 干部大讲堂.
    Lecture,
    /// 网络自学.
    Online,
    /// 外出培训.
    Outside,
    /// 上级调训.
    Superior,
    /// Speaking at a talk.
    Talk,
    /// Teaching a session.
    Teaching,
    /// Hearing a talk.
    Heard,
    /// 双学双促.
    Placement,
}

/// A line of a training file: what, when, whose, how it ended, and where the person served then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileEntry {
    /// What sort.
    pub kind: EntryKind,
    /// The class, the study, the talk or the session.
    pub id: String,
    /// For a class in the plan, its way of training.
    pub way: Option<WayOfTraining>,
    /// Its name.
    pub title: String,
    /// 第N期; 0 for what is no class.
    pub run: u32,
    /// 主办单位.
    pub organiser: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// For a class, how it ended.
    pub outcome: Option<Decision>,
    /// The number of the certificate, or where a proof can be looked up.
    pub proof: String,
    /// The unit at that time.
    pub unit: String,
    /// The post at that time.
    pub post: String,
    /// The rank at that time.
    pub rank: String,
    /// What it credited in the file's years, in quarter-hours.
    pub credited: u32,
    /// Who decided on it, or approved it.
    pub approver: String,
    /// The version of the rules of its hours.
    pub rule_version: u32,
}

/// The lines so far. A class or a placement that lasts over New Year is one line with the hours of both years.
#[derive(Default)]
pub(super) struct Gathered {
    classes: BTreeMap<ClassId, FileEntry>,
    placements: BTreeMap<PlacementId, FileEntry>,
    others: Vec<FileEntry>,
}

impl Gathered {
    /// Takes in what a year holds.
    pub fn add(&mut self, view: &View<'_>, year: PersonYear, postings: &Postings) -> Result<(), StoreError> {
        for class in year.classes {
            if let Some(entry) = self.classes.get_mut(&class.class) {
                entry.credited += class.credited;
            } else {
                let entry = of_class(view, year.person, &class, postings)?;
                self.classes.insert(class.class, entry);
            }
        }
        for credit in year.placements {
            let credited = credit.credited;
            let entry = self.placements.entry(credit.placement).or_insert_with(|| of_placement(credit));
            entry.credited += credited;
        }
        self.others.extend(year.studies.into_iter().map(of_study));
        self.others.extend(year.speaking.into_iter().map(of_speaking));
        Ok(())
    }

    /// By first day.
    pub fn in_order(self) -> Vec<FileEntry> {
        let mut entries: Vec<FileEntry> =
            self.classes.into_values().chain(self.placements.into_values()).chain(self.others).collect();
        entries.sort_by(|one, other| {
            (one.starts, one.ends, &one.id).cmp(&(other.starts, other.ends, &other.id))
        });
        entries
    }
}

fn of_class(
    view: &View<'_>,
    person: PersonId,
    credits: &ClassCredits,
    postings: &Postings,
) -> Result<FileEntry, StoreError> {
    let class = view.find::<Class>(credits.class)?.unwrap_or_default();
    let program = class.program.map(|program| view.find::<Program>(program)).transpose()?.flatten();
    let decided = view.find::<Completion>((credits.class, person))?;
    let posting = match &decided {
        Some(_) => Completion::posting(view, credits.class, person)?,
        None => postings.on(class.ends).clone(),
    };
    let rule_version = credits.sessions.iter().map(|session| session.rule_version).max();
    Ok(FileEntry {
        kind: if credits.lecture { EntryKind::Lecture } else { EntryKind::Class },
        id: credits.class.to_string(),
        way: program.map(|program| program.way),
        title: credits.name.clone(),
        run: credits.run,
        organiser: class.organiser,
        starts: class.starts,
        ends: class.ends,
        outcome: decided.as_ref().map(|decided| decided.decision),
        proof: certificates::number_of(view, credits.class, person)?,
        unit: posting.unit_name,
        post: posting.post,
        rank: posting.rank,
        credited: credits.credited,
        approver: decided.map(|decided| decided.decided_by).unwrap_or_default(),
        rule_version: rule_version.unwrap_or_default(),
    })
}

fn of_study(study: StudyRow) -> FileEntry {
    FileEntry {
        kind: match study.kind {
            StudyKind::Online => EntryKind::Online,
            StudyKind::Outside => EntryKind::Outside,
            StudyKind::Superior => EntryKind::Superior,
        },
        id: study.id.to_string(),
        way: None,
        title: study.title,
        run: 0,
        organiser: study.organiser,
        starts: study.starts,
        ends: study.ends,
        outcome: None,
        proof: study.proof,
        unit: study.unit,
        post: study.post,
        rank: study.rank,
        credited: study.credited,
        approver: if study.approved_by.is_empty() { study.checked_by } else { study.approved_by },
        rule_version: study.rule_version,
    }
}

fn of_speaking(credit: SpeakingCredit) -> FileEntry {
    FileEntry {
        kind: match credit.kind {
            SpeakingKind::Talk => EntryKind::Talk,
            SpeakingKind::Heard => EntryKind::Heard,
            SpeakingKind::Session => EntryKind::Teaching,
        },
        id: credit.id,
        way: None,
        title: credit.title,
        run: 0,
        organiser: credit.place,
        starts: Some(credit.date),
        ends: Some(credit.date),
        outcome: None,
        proof: String::new(),
        unit: credit.served.unit,
        post: credit.served.post,
        rank: credit.served.rank,
        credited: credit.credited,
        approver: String::new(),
        rule_version: credit.rule_version,
    }
}

/// A placement's line, as yet without hours.
fn of_placement(credit: PlacementCredit) -> FileEntry {
    FileEntry {
        kind: EntryKind::Placement,
        id: credit.placement.to_string(),
        way: None,
        title: credit.place,
        run: 0,
        organiser: credit.host,
        starts: credit.starts,
        ends: credit.ends,
        outcome: None,
        proof: String::new(),
        unit: credit.unit,
        post: credit.post,
        rank: credit.rank,
        credited: 0,
        approver: credit.assessor,
        rule_version: credit.rule_version,
    }
}
