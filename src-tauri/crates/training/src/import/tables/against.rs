//! What the rows of a table are looked up in and checked against: everything on record, read once, and the rows before.

use super::key;
use super::placement::Sent;
use crate::ids::{PersonId, TalkId, TeamId, TopicId, UnitId};
use crate::import::near::nearest;
use crate::import::roster::known::Known;
use crate::import::served::Served;
use crate::import::trouble::Trouble;
use crate::import::units::{Named, UnitIndex};
use crate::outreach::{MOST_PEOPLE, OutreachTeam, Talk, seats};
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
    pub people: Known,
    pub served: Served,
    /// Who is away when, of the placements on record and of the rows so far.
    pub sent: Sent,
    topics: Vec<Topic>,
    topics_by_name: HashMap<String, TopicId>,
    teams: Vec<OutreachTeam>,
    /// The places of the teams of a name.
    teams_by_name: HashMap<String, Vec<usize>>,
    team_places: HashMap<TeamId, usize>,
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
        let mut teams_by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, team) in teams.iter().enumerate() {
            teams_by_name.entry(key(&team.name)).or_default().push(place);
        }
        let villages = units.of_kinds(&[UnitKind::Village]);
        let seats = villages.map(|village| Ok((village.id, seats(view, village)?)));
        let mut held: HashMap<(TeamId, NaiveDate), Vec<Held>> = HashMap::new();
        for talk in view.all::<Talk>("ORDER BY id", [])? {
            held.entry((talk.team, talk.date)).or_default().push(Held::of(&talk));
        }
        let topics = view.all::<Topic>("ORDER BY position, id", [])?;
        // Of two topics of a name the first of the plan is meant.
        let by_name = topics.iter().rev().map(|topic| (key(&topic.name), topic.id));
        Ok(Self {
            seats: seats.collect::<Result<_, StoreError>>()?,
            units,
            today: view.caller.now.date,
            people: Known::read(view)?,
            served: Served::read(view)?,
            sent: Sent::read(view)?,
            topics_by_name: by_name.collect(),
            topics,
            team_places: teams.iter().enumerate().map(|(place, team)| (team.id, place)).collect(),
            teams,
            teams_by_name,
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
        let unknown = || unknown(text, self.topics.iter().map(|topic| topic.name.as_str()));
        self.topics_by_name.get(&key(text)).copied().ok_or_else(unknown)
    }

    /// The team of a name; of several, the one of the village that is said.
    pub fn team(&self, text: &str, village: UnitId) -> Result<TeamId, Trouble> {
        let places = self.teams_by_name.get(&key(text)).map_or(&[][..], Vec::as_slice);
        let called: Vec<&OutreachTeam> = places.iter().filter_map(|place| self.teams.get(*place)).collect();
        let here = called.iter().filter(|team| team.village == Some(village)).copied();
        let here: Vec<&OutreachTeam> = here.collect();
        match (called.as_slice(), here.as_slice()) {
            ([only], _) | (_, [only]) => Ok(only.id),
            ([], _) => Err(unknown(text, self.teams.iter().map(|team| team.name.as_str()))),
            (several, _) => Err(Trouble::TeamSeveral { name: text.to_owned(), count: several.len() }),
        }
    }

    fn known_team(&self, team: TeamId) -> Option<&OutreachTeam> {
        self.team_places.get(&team).and_then(|place| self.teams.get(*place))
    }

    pub fn team_name(&self, team: TeamId) -> &str {
        self.known_team(team).map_or("", |team| &team.name)
    }

    pub fn topic_name(&self, topic: TopicId) -> &str {
        self.topics.iter().find(|known| known.id == topic).map_or("", |topic| &topic.name)
    }

    /// Those in the register who are named as a talk's speakers.
    pub fn speakers_of(&self, team: TeamId, names: &[String]) -> Vec<PersonId> {
        let team = self.known_team(team);
        let (village, linked) = team.map_or((None, &[][..]), |team| (team.village, team.people.as_slice()));
        self.linked(names, village, linked)
    }

    /// Those in the register who are named: whoever of that name is linked already, else the only one it can be.
    pub fn linked(&self, names: &[String], village: Option<UnitId>, before: &[PersonId]) -> Vec<PersonId> {
        let is_called = |id: &PersonId, name: &str| {
            let person = self.people.place(*id).and_then(|place| self.people.person(place));
            person.is_some_and(|person| key(&person.name) == key(name))
        };
        let one = |name: &String| {
            let linked = before.iter().copied().find(|id| is_called(id, name));
            linked.or_else(|| self.people.speaker(name, village, &self.units))
        };
        let mut people: Vec<PersonId> = Vec::new();
        for person in names.iter().filter_map(one) {
            if !people.contains(&person) && people.len() < MOST_PEOPLE {
                people.push(person);
            }
        }
        people
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
