//! Talks of past years (宣讲活动统计表).

use super::against::{Against, Held};
use super::said::Said;
use super::team::below;
use super::time::time_of_day;
use super::{Tabled, fits};
use crate::ids::TalkId;
use crate::import::trouble::{CellTrouble, Trouble};
use crate::outreach::{Talk, TalkError, TalkForm, can_be};
use crate::units::UnitKind;
use documents::address::Address;
use documents::clean::{Cleaned, choice, full_date, text, whole_number};
use documents::sheet::Cell;

/// The most that is read at all; what is too much for a village is refused with a sentence of its own.
const MOST: u32 = 1_000_000;
/// Talks whose time nobody wrote down are recorded from this minute of their day on, one after the other.
const UNTIMED_FROM: u16 = 9 * 60;

/// What a form is called in lists.
const FORMS: [(TalkForm, &[&str]); 4] = [
    (TalkForm::Courtyard, &["坝坝会", "院坝会", "院坝", "院落会"]),
    (TalkForm::Meeting, &["会议宣讲", "会议", "集中宣讲", "专题会"]),
    (TalkForm::Household, &["入户宣讲", "入户", "走访"]),
    (TalkForm::Stage, &["文艺宣讲", "文艺", "文艺演出", "演出"]),
];

impl Tabled for Talk {
    const NEEDED: &'static [(&'static str, &'static str)] = &[
        ("team", "队伍"),
        ("date", "日期"),
        ("topic", "专题"),
        ("village", "地点"),
        ("length", "时长"),
        ("heard", "受众人次"),
    ];

    fn with_id(id: [u8; 16]) -> Self {
        Self { id: TalkId(id), ..Self::default() }
    }

    fn id(&self) -> [u8; 16] {
        self.id.0
    }

    fn read(&mut self, said: &mut Said<'_>) {
        let above = said.word("township");
        let village =
            |against: &Against, cell: &Cell| against.unit(&below(&above, &cell.text), &[UnitKind::Village]);
        said.find("village", village, &mut self.village);
        let village = self.village;
        said.find("team", |against, cell| against.team(&cell.text, village), &mut self.team);
        said.find("topic", |against, cell| against.topic(&cell.text), &mut self.topic);
        said.read("date", full_date, &mut self.date);
        said.find("start", |_, cell| time_of_day(cell), &mut self.start);
        said.read("length", minutes, &mut self.minutes);
        said.read("form", |cell| choice(cell, &FORMS), &mut self.form);
        said.read("heard", |cell| whole_number(cell, 0..=MOST), &mut self.audience);
        let before = self.speakers.clone();
        said.list("speakers", |_, name| Ok(name.to_owned()), &mut self.speakers);
        if self.speakers != before {
            self.people = said.against.speakers_of(self.team, &self.speakers);
        }
        said.read("remark", text, &mut self.note);
    }

    fn key(&self) -> String {
        format!("{} {} {} {}", self.team, self.date, self.village, self.topic)
    }

    fn may_be(&self, other: &Self) -> bool {
        fits(said_start(self).as_ref(), said_start(other).as_ref())
    }

    fn detail(&self, against: &Against) -> String {
        let place = against.units.path(self.village);
        format!("{} · {place} · {}", self.date, against.topic_name(self.topic))
    }

    fn check(
        &mut self,
        cell: Address,
        against: &mut Against,
        troubles: &mut Vec<CellTrouble>,
    ) -> Result<(), Trouble> {
        let is_timed = said_start(self).is_some();
        if !is_timed {
            self.start = first_free(self, against);
        }
        let village = against.units.unit(self.village).ok_or(TalkError::VillageMissing)?;
        can_be(self, village, against.seats(self.village), against.today)?;
        is_free(self, against)?;
        let day = against.held.entry((self.team, self.date)).or_default();
        day.retain(|one| one.talk != self.id);
        day.push(Held::of(self));
        if !is_timed && !std::mem::replace(&mut against.has_told_of_times, true) {
            troubles.push(CellTrouble { cell, trouble: Trouble::TimesGiven });
        }
        Ok(())
    }
}

/// When it began, if the row says so: nobody talks at midnight.
fn said_start(talk: &Talk) -> Option<u16> {
    (talk.start != 0).then_some(talk.start)
}

fn minutes(cell: &Cell) -> Cleaned<u16> {
    let Cleaned { value, problem } = whole_number(cell, 0..=u32::from(u16::MAX));
    Cleaned { value: value.and_then(|minutes| u16::try_from(minutes).ok()), problem }
}

/// The other talks of the team on that day.
fn others<'a>(talk: &Talk, against: &'a Against) -> impl Iterator<Item = &'a Held> {
    let id = talk.id;
    against.held.get(&(talk.team, talk.date)).into_iter().flatten().filter(move |one| one.talk != id)
}

/// The first minute from nine on at which the team has time.
fn first_free(talk: &Talk, against: &Against) -> u16 {
    let mut held: Vec<&Held> = others(talk, against).collect();
    held.sort_by_key(|one| one.start);
    held.iter().fold(UNTIMED_FROM, |start, one| {
        let overlaps = one.start < start.saturating_add(talk.minutes) && one.end > start;
        if overlaps { one.end } else { start }
    })
}

/// Half-open, as where talks are logged.
fn is_free(talk: &Talk, against: &Against) -> Result<(), TalkError> {
    let end = talk.start.saturating_add(talk.minutes);
    match others(talk, against).find(|one| one.start < end && one.end > talk.start) {
        None => Ok(()),
        Some(other) => Err(TalkError::TeamBusy {
            team: against.team_name(talk.team).to_owned(),
            date: talk.date,
            time: format!("{:02}:{:02}", other.start / 60, other.start % 60),
            village: against.units.name(other.village).to_owned(),
        }),
    }
}
