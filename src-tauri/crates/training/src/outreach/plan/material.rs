//! What there is to plan with: villages, teams, what was heard where, and who is in class when.

use super::{HELD, PlannedTalk};
use crate::calendar::{DaySpan, SpecialDays, special_days};
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, TeamId, TopicId, UnitId};
use crate::outreach::coverage::{HeardTopic, HeardVillage, topics, villages};
use crate::outreach::{OutreachTeam, Talk};
use crate::scheduling::{day, number};
use crate::sessions::Session;
use crate::store::{StoreError, View};
use crate::trainers::Trainer;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use timetable::Interval;

/// Everything a quarter's plan is made from.
pub(super) struct Material {
    pub villages: BTreeMap<UnitId, HeardVillage>,
    /// The villages' places in the official order.
    pub order: BTreeMap<UnitId, usize>,
    /// The townships' places in the official order.
    townships: BTreeMap<UnitId, usize>,
    pub teams: BTreeMap<TeamId, OutreachTeam>,
    pub topics: Vec<HeardTopic>,
    pub days: SpecialDays,
    /// Talks held in the quarter.
    pub held: Vec<Talk>,
    /// Talks planned in the quarter and not held yet, in order.
    pub planned: Vec<PlannedTalk>,
    /// When each topic was last heard in each village.
    pub last: BTreeMap<(UnitId, TopicId), NaiveDate>,
    /// When those who speak sit in a class or teach, by person.
    pub busy: BTreeMap<u128, BTreeSet<Interval>>,
}

impl Material {
    pub(super) fn read(
        view: &View<'_>,
        first: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Self, StoreError> {
        let listed = villages(view, None)?;
        let mut townships: BTreeMap<UnitId, usize> = BTreeMap::new();
        for township in listed.iter().filter_map(|village| village.township) {
            let next = townships.len();
            townships.entry(township).or_insert(next);
        }
        let quarter = [first.to_string(), to.to_string()];
        let open = format!("WHERE date BETWEEN ? AND ? AND NOT {HELD} ORDER BY date, start, id");
        let teams = view.all::<OutreachTeam>("", [])?;
        let speakers: BTreeSet<PersonId> =
            teams.iter().flat_map(|team| team.people.iter().copied()).collect();
        Ok(Self {
            order: listed.iter().map(|village| village.id).zip(0..).collect(),
            villages: listed.into_iter().map(|village| (village.id, village)).collect(),
            townships,
            teams: teams.into_iter().map(|team| (team.id, team)).collect(),
            topics: topics(view)?,
            days: special_days(view, DaySpan { from, to })?,
            held: view.all::<Talk>("WHERE date BETWEEN ? AND ? ORDER BY date, start", quarter.clone())?,
            planned: view.all::<PlannedTalk>(&open, quarter)?,
            last: last(view)?,
            busy: busy(view, &speakers, from, to)?,
        })
    }

    /// The township of a village; the village itself where it lies in none.
    pub(super) fn area(&self, village: UnitId) -> UnitId {
        self.villages.get(&village).and_then(|village| village.township).unwrap_or(village)
    }

    /// The place of a village's township in the official order.
    pub(super) fn place(&self, village: UnitId) -> Option<usize> {
        self.townships.get(&self.villages.get(&village)?.township?).copied()
    }

    /// What each topic costs in a village: nothing for those never heard, more for each day on which others were heard
    /// longer ago.
    pub(super) fn waited(&self, village: UnitId) -> BTreeMap<u128, u32> {
        let last = |topic: &HeardTopic| self.last.get(&(village, topic.id)).copied();
        let days: BTreeSet<Option<NaiveDate>> = self.topics.iter().map(last).chain([None]).collect();
        let cost = |topic: &HeardTopic| {
            let longer = days.iter().take_while(|day| **day < last(topic)).count();
            u32::try_from(longer).unwrap_or(u32::MAX).saturating_mul(super::scope::WAITED)
        };
        self.topics.iter().map(|topic| (number(topic.id.0), cost(topic))).collect()
    }
}

fn last(view: &View<'_>) -> Result<BTreeMap<(UnitId, TopicId), NaiveDate>, StoreError> {
    let days =
        view.rows("SELECT village, topic, max(date) FROM talk GROUP BY village, topic", [], |row| {
            Ok(((row.get(0)?, row.get(1)?), row.get::<_, String>(2)?))
        })?;
    Ok(days.into_iter().filter_map(|(heard, day)| Some((heard, day.parse().ok()?))).collect())
}

/// When some people sit in a class or teach.
fn busy(
    view: &View<'_>,
    people: &BTreeSet<PersonId>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<u128, BTreeSet<Interval>>, StoreError> {
    let sessions = view.all::<Session>("WHERE date BETWEEN ? AND ?", [from.to_string(), to.to_string()])?;
    let mut classes: BTreeMap<ClassId, BTreeSet<Interval>> = BTreeMap::new();
    let mut busy: BTreeMap<u128, BTreeSet<Interval>> = BTreeMap::new();
    let persons: BTreeMap<_, _> = view
        .all::<Trainer>("", [])?
        .into_iter()
        .filter_map(|trainer| Some((trainer.id, trainer.person?)))
        .collect();
    for session in sessions {
        let when = session.date.and_then(|date| Interval::new(day(date), session.start, session.end).ok());
        let Some(when) = when else { continue };
        classes.entry(session.class).or_default().insert(when);
        for person in session.speakers().iter().filter_map(|trainer| persons.get(trainer)) {
            busy.entry(number(person.0)).or_default().insert(when);
        }
    }
    let roster = format!(
        "SELECT person, class FROM enrollment WHERE state NOT IN ({}) AND class IN
            (SELECT DISTINCT class FROM session WHERE date BETWEEN ? AND ?)",
        EnrollmentState::off_roster_codes()
    );
    let members = view.rows(&roster, [from.to_string(), to.to_string()], |row| {
        Ok((row.get::<_, PersonId>(0)?, row.get::<_, ClassId>(1)?))
    })?;
    for (person, class) in members.into_iter().filter(|(person, _)| people.contains(person)) {
        busy.entry(number(person.0)).or_default().extend(classes.get(&class).into_iter().flatten());
    }
    Ok(busy)
}
