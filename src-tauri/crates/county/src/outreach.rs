//! Outreach: one micro-team in every village, its speakers and brand, and the talks it has given.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::chance::Chance;
use crate::people::Person;
use crate::units::{Unit, UnitKind};

/// 宣讲微团队.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutreachTeam {
    /// The name.
    pub name: String,
    /// The brand it speaks under.
    pub brand: &'static str,
    /// The villages it covers, as indexes into the units.
    pub villages: Vec<usize>,
    /// Its speakers, as indexes into the people.
    pub speakers: Vec<usize>,
    /// What it can talk about, as indexes into the topics.
    pub topics: Vec<usize>,
}

/// How a talk is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TalkForm {
    /// 坝坝会、院坝会.
    #[default]
    Courtyard,
    /// 会议宣讲.
    Meeting,
    /// 入户宣讲.
    Household,
    /// 文艺宣讲.
    Stage,
}

/// One talk held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// The team, as an index into the teams.
    pub team: usize,
    /// Who spoke, as an index into the people.
    pub speaker: usize,
    /// What about, as an index into the topics.
    pub topic: usize,
    /// Where, as an index into the units.
    pub village: usize,
    /// The local date.
    pub date: NaiveDate,
    /// Start, in minutes after midnight.
    pub start: u16,
    /// How long, in minutes.
    pub minutes: u16,
    /// How.
    pub form: TalkForm,
    /// 受众人次.
    pub audience: u32,
}

/// One team a village; the towns speak as 夔州宣讲, the countryside meets in the yard.
pub(crate) fn teams(units: &[Unit], people: &[Person], topics: usize) -> Vec<OutreachTeam> {
    let mut residents: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, person) in people.iter().enumerate() {
        residents.entry(person.unit).or_default().push(at);
    }
    let villages = units.iter().enumerate().filter(|(_, unit)| unit.kind == UnitKind::Village);
    villages
        .enumerate()
        .map(|(turn, (village, unit))| {
            let township =
                unit.parent.and_then(|parent| units.get(parent)).map_or("", |unit| unit.name.as_str());
            let speakers = residents.get(&village).into_iter().flatten().step_by(2).take(2 + turn % 2);
            let mut own = vec![turn % topics, (turn * 5 + 7) % topics, (turn * 9 + 2) % topics];
            own.sort_unstable();
            own.dedup();
            OutreachTeam {
                name: format!("{township}{}宣讲微团队", unit.name),
                brand: if unit.is_urban() { "夔州宣讲" } else { "奉节坝坝会" },
                villages: vec![village],
                speakers: speakers.copied().collect(),
                topics: own,
            }
        })
        .collect()
}

/// What each team has held in the time before the reference date: at even distances, so never two at once.
pub(crate) fn talks(seed: u64, teams: &[OutreachTeam], until: NaiveDate, days: u64, each: u32) -> Vec<Talk> {
    let mut chance = Chance::new(seed, "talks");
    let stride = days / u64::from(each.max(1));
    let mut talks: Vec<Talk> = teams
        .iter()
        .enumerate()
        .flat_map(|(at, team)| (1..=u64::from(each)).map(move |turn| (at, team, turn)))
        .filter_map(|(at, team, turn)| {
            let jitter = chance.below(usize::try_from(stride).unwrap_or(1).max(1));
            let back = turn * stride - u64::try_from(jitter).unwrap_or(0).min(stride.saturating_sub(1));
            Some(talk(at, team, until.checked_sub_days(Days::new(back.max(1)))?, &mut chance))
        })
        .collect();
    talks.sort_by_key(|talk| (talk.date, talk.team));
    talks
}

fn talk(at: usize, team: &OutreachTeam, date: NaiveDate, chance: &mut Chance) -> Talk {
    use TalkForm::{Courtyard, Household, Meeting, Stage};
    Talk {
        team: at,
        speaker: chance.pick(&team.speakers),
        topic: chance.pick(&team.topics),
        village: chance.pick(&team.villages),
        date,
        start: chance.pick(&[9 * 60, 10 * 60, 15 * 60, 19 * 60, 19 * 60 + 30]),
        minutes: chance.pick(&[20, 30, 30, 40, 45, 60]),
        form: chance.pick(&[Courtyard, Courtyard, Meeting, Household, Stage]),
        audience: u32::try_from(chance.between(8, 120)).unwrap_or(0),
    }
}
