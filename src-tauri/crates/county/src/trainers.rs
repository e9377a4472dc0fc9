//! Who teaches: people of the county and invented guests from outside, each with topics and an understudy (AB角).

use crate::chance::Chance;
use crate::offices::PARTY_SCHOOL;
use crate::people::{Person, RankBand, Sex, guest_name};
use crate::topics::{TOPICS, practical};
use crate::units::Unit;

const EXTERNAL: usize = 40;

/// Where a trainer comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainerSource {
    /// Somebody of the county, as an index into the people.
    Internal(usize),
    /// A guest.
    External {
        /// The invented name.
        name: String,
        /// The institution the guest comes from.
        organisation: &'static str,
        /// 职务职称.
        title: &'static str,
    },
}

/// Somebody who teaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainer {
    /// A person of the county or a guest.
    pub source: TrainerSource,
    /// What the trainer can teach, as indexes into the topics, ascending.
    pub topics: Vec<usize>,
    /// B角: who steps in, as an index into the trainers; shares at least one topic.
    pub understudy: Option<usize>,
}

/// Which people are trainers, and how many of each: lecturers, leaders, department heads, village secretaries.
type Faculty = (usize, fn(&Person, &str) -> bool);

const FACULTIES: [Faculty; 4] = [
    (24, |person, unit| unit == PARTY_SCHOOL && person.post.ends_with("讲师")),
    (8, |person, unit| matches!(unit, "县委" | "县政府") && person.band == RankBand::County),
    (16, |person, _| {
        person.rank == Some("乡科级正职") && matches!(person.post.as_str(), "主任" | "局长" | "常务副部长")
    }),
    (12, |person, _| person.post == "村党支部书记"),
];

/// Internal trainers first, then guests.
pub(crate) fn build(seed: u64, units: &[Unit], people: &[Person]) -> Vec<Trainer> {
    let mut chance = Chance::new(seed, "trainers");
    let mut sources: Vec<TrainerSource> = FACULTIES
        .iter()
        .flat_map(|faculty| spread(units, people, faculty))
        .map(TrainerSource::Internal)
        .collect();
    sources.extend((0..EXTERNAL).map(|at| guest(at, &mut chance)));
    let topics: Vec<Vec<usize>> =
        sources.iter().enumerate().map(|(at, source)| topics_of(at, source, people)).collect();
    let with_topics = sources.into_iter().zip(&topics).enumerate();
    with_topics
        .map(|(at, (source, own))| Trainer {
            source,
            topics: own.clone(),
            understudy: understudy(at, own, &topics),
        })
        .collect()
}

/// So many of those who qualify, evenly spread over the roster.
fn spread(units: &[Unit], people: &[Person], (count, qualifies): &Faculty) -> Vec<usize> {
    let unit_name = |person: &Person| units.get(person.unit).map_or("", |unit| unit.name.as_str());
    let able: Vec<usize> = people
        .iter()
        .enumerate()
        .filter(|(_, person)| qualifies(person, unit_name(person)))
        .map(|(at, _)| at)
        .collect();
    (0..*count).filter_map(|turn| able.get(turn * able.len() / count).copied()).collect()
}

fn guest(at: usize, chance: &mut Chance) -> TrainerSource {
    const ORGANISATIONS: [&str; 10] = [
        "重庆市委党校",
        "重庆社会主义学院",
        "重庆大学",
        "西南大学",
        "西南政法大学",
        "重庆工商大学",
        "重庆三峡学院",
        "重庆红岩干部学院",
        "四川省委党校",
        "重庆市农业科学院",
    ];
    let organisation = ORGANISATIONS.get(at % ORGANISATIONS.len()).copied().unwrap_or_default();
    let sex = if chance.per_mille(350) { Sex::Female } else { Sex::Male };
    let name = guest_name(sex, chance.between(1964, 1989), chance);
    TrainerSource::External {
        name,
        organisation,
        title: chance.pick(&["教授", "教授", "副教授", "研究员", "高级讲师"]),
    }
}

/// What a trainer teaches: village secretaries what they practise; others three topics, or two where they coincide.
fn topics_of(trainer: usize, source: &TrainerSource, people: &[Person]) -> Vec<usize> {
    let band = match source {
        TrainerSource::Internal(person) => people.get(*person).map(|person| person.band),
        TrainerSource::External { .. } => None,
    };
    if band == Some(RankBand::Village) {
        return practical();
    }
    // The steps are coprime to 23, so every topic gets its share.
    let mut topics = vec![trainer % TOPICS, (trainer * 7 + 3) % TOPICS, (trainer * 5 + 11) % TOPICS];
    topics.sort_unstable();
    topics.dedup();
    topics
}

fn understudy(at: usize, own: &[usize], topics: &[Vec<usize>]) -> Option<usize> {
    let others = (1..topics.len()).map(|step| (at + step) % topics.len());
    others
        .into_iter()
        .find(|other| topics.get(*other).is_some_and(|theirs| own.iter().any(|topic| theirs.contains(topic))))
}
