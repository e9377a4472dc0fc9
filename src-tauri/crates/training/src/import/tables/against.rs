//! What the rows of a table are looked up in and checked against: everything on record, read once, and the rows before.

use super::key;
use crate::ids::{PersonId, TalkId, TeamId, TopicId, UnitId};
use crate::import::near::nearest;
use crate::import::trouble::Trouble;
use crate::import::units::{Named, UnitIndex};
use crate::outreach::{OutreachTeam, Talk, seats};
use crate::people::Person;
use crate::store::{StoreError, View};
use crate::topics::Topic;
use crate::units::UnitKind;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// How many names like one that is unknown are shown.
const NEAR: usize = 3;

/// A talk of a team on a day: from minute to minute, and where.
#[derive(Debug, Clone, Copy)]
pub(in crate::import) struct Held {
    pub talk: TalkId,
    pub start: u16,
    pub end: u16,
    pub village: UnitId,
}

/// Everything rows are looked up in.
pub(in crate::import) struct Against {
    pub units: UnitIndex,
    pub today: NaiveDate,
    topics: Vec<Topic>,
    teams: Vec<OutreachTeam>,
    /// What people of the teams are called.
    speakers: HashMap<PersonId, String>,
    /// How many the yard of a village holds; 0 where nobody has said.
    seats: HashMap<UnitId, i64>,
    /// When teams talk, of the talks on record and of the rows so far.
    pub held: HashMap<(TeamId, NaiveDate), Vec<Held>>,
    /// Whether it was said that talks without a time are given one.
    pub has_told_of_times: bool,
}

impl Against {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let units = UnitIndex::read(view)?;
        let teams = view.all::<OutreachTeam>("ORDER BY id", [])?;
        let mut speakers = HashMap::new();
        for person in teams.iter().flat_map(|team| &team.people) {
            if let Some(known) = view.find::<Person>(*person)? {
                speakers.insert(*person, key(&known.name));
            }
        }
        let villages = units.of_kinds(&[UnitKind::Village]);
        let seats = villages.map(|village| Ok((village.id, seats(view, village)?)));
        let mut held: HashMap<(TeamId, NaiveDate), Vec<Held>> = HashMap::new();
        for talk in view.all::<Talk>("ORDER BY id", [])? {
            held.entry((talk.team, talk.date)).or_default().push(Held::of(&talk));
        }
        Ok(Self {
            seats: seats.collect::<Result<_, StoreError>>()?,
            units,
            today: view.caller.now.date,
            topics: view.all::<Topic>("ORDER BY position, id", [])?,
            teams,
            speakers,
            held,
            has_told_of_times: false,
        })
    }

    /// What teams and topics are called, by their ids.
    pub fn names(&self) -> BTreeMap<String, String> {
        let teams = self.teams.iter().map(|team| (team.id.to_string(), team.name.clone()));
        teams.chain(self.topics.iter().map(|topic| (topic.id.to_string(), topic.name.clone()))).collect()
    }

    /// The unit of one of some kinds that a text names.
    pub fn unit(&self, text: &str, kinds: &[UnitKind]) -> Result<UnitId, Trouble> {
        let fits = |unit: &UnitId| self.units.kind(*unit).is_some_and(|kind| kinds.contains(&kind));
        let called: Vec<UnitId> = match self.units.named(text) {
            Named::One(unit) => vec![unit],
            Named::Several(units) => units,
            Named::Nothing => Vec::new(),
        };
        let fitting: Vec<UnitId> = called.into_iter().filter(fits).collect();
        match fitting.as_slice() {
            [only] => Ok(*only),
            [] => {
                let (above, own) = text.rsplit_once('/').unwrap_or(("", text));
                let there =
                    self.units.of_kinds(kinds).filter(|unit| self.units.path(unit.id).contains(above));
                Err(unknown(own, there.map(|unit| unit.name.as_str())))
            }
            several => Err(Trouble::UnitSeveral {
                name: text.to_owned(),
                places: several.iter().map(|unit| self.units.path(*unit)).collect::<Vec<_>>().join("、"),
            }),
        }
    }

    /// The topic of a name.
    pub fn topic(&self, text: &str) -> Result<TopicId, Trouble> {
        let found = self.topics.iter().find(|topic| key(&topic.name) == key(text));
        let unknown = || unknown(text, self.topics.iter().map(|topic| topic.name.as_str()));
        found.map(|topic| topic.id).ok_or_else(unknown)
    }

    /// The team of a name; of several, the one of the village that is said.
    pub fn team(&self, text: &str, village: UnitId) -> Result<TeamId, Trouble> {
        let called: Vec<&OutreachTeam> =
            self.teams.iter().filter(|team| key(&team.name) == key(text)).collect();
        let here = called.iter().filter(|team| team.village == Some(village)).copied();
        let here: Vec<&OutreachTeam> = here.collect();
        match (called.as_slice(), here.as_slice()) {
            ([only], _) | (_, [only]) => Ok(only.id),
            ([], _) => Err(unknown(text, self.teams.iter().map(|team| team.name.as_str()))),
            (several, _) => Err(Trouble::TeamSeveral { name: text.to_owned(), count: several.len() }),
        }
    }

    pub fn team_name(&self, team: TeamId) -> &str {
        self.teams.iter().find(|known| known.id == team).map_or("", |team| &team.name)
    }

    pub fn topic_name(&self, topic: TopicId) -> &str {
        self.topics.iter().find(|known| known.id == topic).map_or("", |topic| &topic.name)
    }

    /// Those of a team's people in the register who have one of these names.
    pub fn people_of(&self, team: TeamId, names: &[String]) -> Vec<PersonId> {
        let spoken: Vec<String> = names.iter().map(|name| key(name)).collect();
        let is_named =
            |person: &PersonId| self.speakers.get(person).is_some_and(|name| spoken.contains(name));
        let known = self.teams.iter().find(|known| known.id == team);
        known.into_iter().flat_map(|team| team.people.iter().copied()).filter(is_named).collect()
    }

    pub fn seats(&self, village: UnitId) -> i64 {
        self.seats.get(&village).copied().unwrap_or_default()
    }
}

impl Held {
    pub fn of(talk: &Talk) -> Self {
        let end = talk.start.saturating_add(talk.minutes);
        Self { talk: talk.id, start: talk.start, end, village: talk.village }
    }
}

fn unknown<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Trouble {
    let near = nearest(text, names, NEAR).join("、");
    let name = text.to_owned();
    if near.is_empty() { Trouble::NameUnknown { name } } else { Trouble::NameUnknownNear { name, near } }
}
