//! A person's year: every hour opens down to its session and its mark.

use super::placed::{PlacementCredit, Placements, placements_of};
use super::speaking::{SpeakingCredit, speaking_of, spoken_in};
use super::{CreditError, career, rule_mark, rule_session};
use crate::attendance::{MarkSource, MarkStatus};
use crate::completion::{Completion, Decision};
use crate::ids::{ClassId, PersonId, SessionId};
use crate::lectures::Lecture;
use crate::make_up::{PersonLinks, SessionMention, links_of_person};
use crate::people::{Person, Posting, Postings, RankBand};
use crate::rule_sets::History;
use crate::sessions::Session;
use crate::store::{Record, StoreError, View, column_value};
use crate::study::{self, StudyRow};
use chrono::NaiveDate;
use rules::{Because, Career, Credit, CreditKind, CreditedHours, Quarters, RuleSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Whose year.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PersonYearQuery {
    /// The person.
    pub person: PersonId,
    /// The calendar year.
    pub year: i32,
}

/// Where someone served when something was credited.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Served {
    /// The unit.
    pub unit: String,
    /// 职务.
    pub post: String,
    /// 职级.
    pub rank: String,
}

impl From<&Posting> for Served {
    fn from(posting: &Posting) -> Self {
        let Posting { unit_name, post, rank, .. } = posting;
        Self { unit: unit_name.clone(), post: post.clone(), rank: rank.clone() }
    }
}

/// One session and what it credited.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionCredit {
    /// The session.
    pub session: SessionId,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight.
    pub end: u16,
    /// What was taught.
    pub title: String,
    /// The session's hours, in quarter-hours.
    pub quarters: u32,
    /// How the person attended.
    pub status: MarkStatus,
    /// Minutes late or left early.
    pub minutes: u16,
    /// How the mark came to be.
    pub source: MarkSource,
    /// What it credits, in quarter-hours.
    pub credited: u32,
    /// Minutes lost by the rule, where some were.
    pub lost_minutes: u16,
    /// The version of the rules.
    pub rule_version: u32,
    /// Where the rule stands that decided on the hours.
    pub article: String,
    /// Where the person served on its day.
    pub served: Served,
    /// The session missed that was made up here.
    pub makes_up: Option<SessionMention>,
    /// Where this one, which was missed, is made up.
    pub made_up_in: Option<SessionMention>,
}

/// A class and what its sessions credited.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassCredits {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub name: String,
    /// 第N期.
    pub run: u32,
    /// The sum of its sessions, in quarter-hours.
    pub credited: u32,
    /// Its marked sessions in the year, in order of time.
    pub sessions: Vec<SessionCredit>,
    /// Whether it is a lecture, on which nothing is decided.
    pub lecture: bool,
    /// What was decided on the person; none while nothing is.
    pub decision: Option<Decision>,
    /// Who decided, and so approved the hours; empty while nobody has.
    pub decided_by: String,
}

/// How far the person is with one target.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TargetLine {
    /// `year`, `cycle` or `online`.
    pub name: String,
    /// First day that counts.
    pub from: NaiveDate,
    /// Last day that counts.
    pub to: NaiveDate,
    /// Owed, in quarter-hours.
    pub required: u32,
    /// Credited so far, in quarter-hours.
    pub credited: u32,
    /// Still owed, in quarter-hours.
    pub short: u32,
    /// When it has to be met.
    pub due: NaiveDate,
    /// The version of the rules.
    pub rule_version: u32,
    /// Where the target stands.
    pub article: String,
    /// Days on which the band changed within the period: full hours are asked all the same, and a person should look.
    pub band_changed: Vec<NaiveDate>,
}

/// A person's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonYear {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// Their post.
    pub post: String,
    /// What the targets hang on.
    pub band: RankBand,
    /// The calendar year.
    pub year: i32,
    /// The year's hours, in quarter-hours.
    pub credited: u32,
    /// The classes they come from.
    pub classes: Vec<ClassCredits>,
    /// The studies elsewhere they come from.
    pub studies: Vec<StudyRow>,
    /// The talks and sessions in which they spoke or taught, where the rules credit it.
    pub speaking: Vec<SpeakingCredit>,
    /// The placements with days in the year, and what they credit where the rules do.
    pub placements: Vec<PlacementCredit>,
    /// The targets, judged today or, for a year that is over, on its last day.
    pub targets: Vec<TargetLine>,
}

/// What a person earned in a year, and how they stand with their targets.
pub fn person_year(view: &View<'_>, query: PersonYearQuery) -> Result<PersonYear, CreditError> {
    let person = view.find::<Person>(query.person)?.ok_or(CreditError::PersonMissing)?;
    let history = History::read(view)?;
    let marked = marked_sessions(view, query.person)?;
    let judged = judged_on(view.caller.now.date, query.year);
    let studies = study::credited_of(view, query.person)?;
    let speaking = speaking_of(view, query.person, &history)?;
    let placements = placements_of(view, query.person, &history)?;
    let credits = credits_of(&marked, &studies, &speaking, &placements, &history);
    let postings = Postings::of(view, &person)?;
    let career = career(&postings.bands(), &person);
    let targets = targets(&credits, &career, judged, &history);
    let placements = placements.in_year(query.year, &history);
    let speaking = spoken_in(query.year, speaking, &postings);
    let studies: Vec<StudyRow> = studies
        .into_iter()
        .filter(|study| study.ends.is_some_and(|day| year_of(day) == query.year))
        .collect();
    let in_year = |row: &&Marked| row.session.date.is_some_and(|date| year_of(date) == query.year);
    let mut classes = by_class(marked.iter().filter(in_year), &history, &postings);
    link(&mut classes, &links_of_person(view, query.person)?);
    approve(view, &mut classes, query.person)?;
    Ok(PersonYear {
        person: person.id,
        name: person.name,
        unit: postings.on(None).unit_name.clone(),
        post: person.post,
        band: person.band,
        year: query.year,
        credited: classes.iter().map(|class| class.credited).sum::<u32>()
            + studies.iter().map(|study| study.credited).sum::<u32>()
            + speaking.iter().map(|credit| credit.credited).sum::<u32>()
            + placements.iter().map(|credit| credit.credited).sum::<u32>(),
        classes,
        studies,
        speaking,
        placements,
        targets,
    })
}

/// A session with the person's mark and the class's name.
struct Marked {
    session: Session,
    class_name: String,
    run: u32,
    status: MarkStatus,
    minutes: u16,
    source: MarkSource,
    rules_known: u32,
}

fn marked_sessions(view: &View<'_>, person: PersonId) -> Result<Vec<Marked>, StoreError> {
    let columns: Vec<String> =
        Session::COLUMNS.split(", ").map(|column| format!("session.{column}")).collect();
    let width = columns.len();
    let statement = format!(
        "SELECT {}, coalesce(class.name, ''), coalesce(class.run, 0), mark.status, mark.minutes, mark.source,
           coalesce(class.rules_known, 0)
         FROM mark JOIN session ON session.id = mark.session LEFT JOIN class ON class.id = session.class
         WHERE mark.person = ? ORDER BY session.date, session.start",
        columns.join(", ")
    );
    view.rows(&statement, [person], |row| {
        Ok(Marked {
            session: Session::from_row(row)?,
            class_name: row.get(width)?,
            run: row.get(width + 1)?,
            status: column_value(row, width + 2)?,
            minutes: column_value(row, width + 3)?,
            source: column_value(row, width + 4)?,
            rules_known: row.get(width + 5)?,
        })
    })
}

fn by_class<'a>(
    marked: impl Iterator<Item = &'a Marked>,
    history: &History,
    postings: &Postings,
) -> Vec<ClassCredits> {
    let mut classes: Vec<ClassCredits> = Vec::new();
    let mut places: BTreeMap<ClassId, usize> = BTreeMap::new();
    for row in marked {
        let place = *places.entry(row.session.class).or_insert_with(|| {
            let (name, run) = (row.class_name.clone(), row.run);
            classes.push(ClassCredits {
                class: row.session.class,
                name,
                run,
                credited: 0,
                sessions: Vec::new(),
                lecture: false,
                decision: None,
                decided_by: String::new(),
            });
            classes.len() - 1
        });
        if let Some(class) = classes.get_mut(place) {
            let credit = session_credit(row, history, postings.on(row.session.date));
            class.credited += credit.credited;
            class.sessions.push(credit);
        }
    }
    classes
}

/// The rules a session is credited by, and what they credit.
fn credit_of<'a>(row: &Marked, history: &'a History) -> (&'a RuleSet, Credit<SessionId>) {
    let session = rule_session(&row.session);
    let rules = history.known_on(row.rules_known, session.date);
    (rules, rules::credited(&session, rule_mark(row.status, row.minutes), rules))
}

/// Where the rule stands that decided on the hours.
pub(crate) fn article(because: Because, rules: &RuleSet) -> &str {
    match because {
        Because::MinutesLost { .. } => &rules.step_minutes.source,
        Because::Voided { .. } => &rules.void_share.source,
        Because::Present | Because::Leave { .. } | Because::Absent => &rules.hours_per_half_day.source,
    }
}

fn session_credit(row: &Marked, history: &History, posting: &Posting) -> SessionCredit {
    let (rules, credit) = credit_of(row, history);
    let lost_minutes = match credit.because {
        Because::MinutesLost { lost, .. } => lost,
        Because::Voided { length, .. } => length,
        Because::Present | Because::Leave { .. } | Because::Absent => 0,
    };
    SessionCredit {
        session: row.session.id,
        date: row.session.date,
        start: row.session.start,
        end: row.session.end,
        title: row.session.title.clone(),
        quarters: row.session.quarters,
        status: row.status,
        minutes: row.minutes,
        source: row.source,
        credited: whole(credit.hours),
        lost_minutes,
        rule_version: credit.rule_version,
        article: article(credit.because, rules).to_owned(),
        served: posting.into(),
        makes_up: None,
        made_up_in: None,
    }
}

/// Names at each session missed where it is made up, and there what it makes up for.
fn link(classes: &mut [ClassCredits], links: &PersonLinks) {
    for session in classes.iter_mut().flat_map(|class| &mut class.sessions) {
        session.makes_up = links.makes_up.get(&session.session).cloned();
        session.made_up_in = links.made_up_in.get(&session.session).cloned();
    }
}

/// Names with each class what was decided, and by whom; and which of them are lectures.
fn approve(view: &View<'_>, classes: &mut [ClassCredits], person: PersonId) -> Result<(), StoreError> {
    for class in classes {
        class.lecture = view.find::<Lecture>(class.class)?.is_some();
        if let Some(decided) = view.find::<Completion>((class.class, person))? {
            (class.decision, class.decided_by) = (Some(decided.decision), decided.decided_by);
        }
    }
    Ok(())
}

/// Everything that may count towards a target.
fn credits_of(
    marked: &[Marked],
    studies: &[StudyRow],
    speaking: &[SpeakingCredit],
    placements: &Placements,
    history: &History,
) -> Vec<CreditedHours<()>> {
    let attended = marked.iter().filter_map(|row| {
        let (date, hours) = (row.session.date?, credit_of(row, history).1.hours);
        Some(CreditedHours { id: (), date, hours, kind: CreditKind::Class })
    });
    let elsewhere = studies.iter().filter_map(|study| {
        let (date, hours) = (study.ends?, Quarters::new(study.credited));
        Some(CreditedHours { id: (), date, hours, kind: study.kind.credit_kind() })
    });
    let spoken = speaking.iter().map(|credit| CreditedHours {
        id: (),
        date: credit.date,
        hours: Quarters::new(credit.credited),
        kind: CreditKind::Outside,
    });
    let placed = placements.months.iter().map(|month| CreditedHours {
        id: (),
        date: month.to,
        hours: month.hours,
        kind: CreditKind::Outside,
    });
    attended.chain(elsewhere).chain(spoken).chain(placed).collect()
}

fn targets(
    credits: &[CreditedHours<()>],
    career: &Career,
    judged: NaiveDate,
    history: &History,
) -> Vec<TargetLine> {
    let rules = history.on(judged);
    let article = |name| rules.targets.iter().find(|rule| rule.name == name).map(|rule| rule.source.clone());
    rules::targets(career, credits, judged, rules)
        .into_iter()
        .map(|line| TargetLine {
            name: line.name.code().to_owned(),
            from: line.from,
            to: line.to,
            required: whole(line.required),
            credited: whole(line.credited),
            short: whole(line.short),
            due: line.due,
            rule_version: line.rule_version,
            article: article(line.name).unwrap_or_default(),
            band_changed: line.band_changed,
        })
        .collect()
}

fn judged_on(today: NaiveDate, year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).map_or(today, |last| last.min(today))
}

fn year_of(date: NaiveDate) -> i32 {
    chrono::Datelike::year(&date)
}

fn whole(quarters: Quarters) -> u32 {
    u32::try_from(quarters.count()).unwrap_or(u32::MAX)
}
