//! The outreach micro-teams, one a village, and the talks they have given.

use super::Recording;
use super::names::{PERSON, TALK, TEAM, TOPIC, UNIT, id};
use crate::outreach::{
    ApplyQuarter, OutreachTeam, PlannedError, PlannedTalk, QuarterScope, Reach, Talk, TalkForm,
    apply_quarter, prepare_quarter, propose_quarter, quarter_of,
};
use crate::store::StoreError;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use timetable::Control;
use timetable::outreach::Options;

/// A quarter that is over in so many days is left as it is.
const LAST_DAYS: u64 = 14;

/// How many planned talks nobody has logged, and which teams were to give them.
const OVERDUE: usize = 4;
const OVERDUE_FROM: usize = 12;
const OVERDUE_STEP: usize = 90;

/// The days from Monday to Friday before a day, the latest first.
fn workdays_before(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let before = std::iter::successors(day.pred_opt(), NaiveDate::pred_opt);
    before.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
}

/// A search that ends by itself.
struct Unwatched;

impl Control for Unwatched {
    fn spent(&self) -> f64 {
        0.0
    }
}

impl Recording<'_> {
    pub(super) fn teams(&self) -> Result<(), StoreError> {
        let name_of = |person: &usize| self.county.people.get(*person).map(|person| person.name.clone());
        self.change("outreach.create_team", self.county.teams.len(), |draft| {
            self.county.teams.iter().enumerate().try_for_each(|(index, team)| {
                draft.put(&OutreachTeam {
                    covers: Vec::new(),
                    id: id(TEAM, index),
                    name: team.name.clone(),
                    village: team.villages.first().map(|village| id(UNIT, *village)),
                    brand: team.brand.to_owned(),
                    speakers: team.speakers.iter().filter_map(name_of).collect(),
                    people: team.speakers.iter().map(|person| id(PERSON, *person)).collect(),
                    topics: team.topics.iter().map(|topic| id(TOPIC, *topic)).collect(),
                })
            })
        })
    }

    /// Two talks a team, as a year's returns come in: one change.
    pub(super) fn talks(&self) -> Result<(), StoreError> {
        self.change("outreach.log", self.county.talks.len(), |draft| {
            self.county
                .talks
                .iter()
                .enumerate()
                .try_for_each(|(index, talk)| draft.put(&self.talk(index, talk)))
        })
    }

    /// Some talks that were planned for the last days and that nobody has logged, so that today has something to remind of.
    pub(super) fn overdue_talks(&self) -> Result<(), StoreError> {
        let teams = self.county.teams.iter().enumerate().skip(OVERDUE_FROM).step_by(OVERDUE_STEP);
        let teams: Vec<(usize, &county::OutreachTeam)> = teams.take(OVERDUE).collect();
        self.change("outreach.apply_plan", teams.len(), |draft| {
            for ((place, team), date) in teams.iter().zip(workdays_before(self.county.today)) {
                let (Some(village), Some(topic)) = (team.villages.first(), team.topics.first()) else {
                    continue;
                };
                draft.put(&PlannedTalk {
                    id: draft.new_id(),
                    team: id(TEAM, *place),
                    topic: id(TOPIC, *topic),
                    village: id(UNIT, *village),
                    date,
                    start: 15 * 60,
                    minutes: 45,
                    form: TalkForm::Courtyard,
                })?;
            }
            Ok(())
        })
    }

    /// The plan of this quarter, or of the next where this one is all but over: one change, found by the same search as
    /// everyone's, though a short one.
    pub(super) fn outreach_plan(&self) -> Result<(), PlannedError> {
        let soon = self.county.today.checked_add_days(Days::new(LAST_DAYS)).unwrap_or(self.county.today);
        let scope = QuarterScope {
            year: soon.year(),
            quarter: quarter_of(soon),
            reach: Reach::Township,
            visits: 1,
            starts: vec![10 * 60, 15 * 60, 19 * 60 + 30],
            minutes: 45,
            weekends: false,
            afresh: false,
        };
        let prepared = self.store.read(self.caller, |view| prepare_quarter(view, &scope))?;
        let options = Options { seed: 1, moves: Some(0), ..Options::default() };
        let changes = propose_quarter(&prepared, &options, &Unwatched).applied();
        self.store.write(self.caller, self.world, "outreach.apply_plan", |draft| {
            apply_quarter(draft, ApplyQuarter { changes })
        })?;
        Ok(())
    }

    fn talk(&self, index: usize, talk: &county::Talk) -> Talk {
        let speaker = self.county.people.get(talk.speaker).map(|person| person.name.clone());
        Talk {
            id: id(TALK, index),
            team: id(TEAM, talk.team),
            topic: id(TOPIC, talk.topic),
            village: id(UNIT, talk.village),
            date: talk.date,
            start: talk.start,
            minutes: talk.minutes,
            form: match talk.form {
                county::TalkForm::Courtyard => TalkForm::Courtyard,
                county::TalkForm::Meeting => TalkForm::Meeting,
                county::TalkForm::Household => TalkForm::Household,
                county::TalkForm::Stage => TalkForm::Stage,
            },
            audience: talk.audience,
            speakers: speaker.into_iter().collect(),
            people: vec![id(PERSON, talk.speaker)],
            ..Talk::default()
        }
    }
}
