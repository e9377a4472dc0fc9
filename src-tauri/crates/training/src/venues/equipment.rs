//! What venues are equipped with, and what lessons need of them. Words are compared without spaces and case; a venue of
//! which nobody has said anything is not judged.

use super::{Venue, VenueError};
use crate::courses::Course;
use crate::office::{Office, THIS_OFFICE};
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use identity::text::without_spaces;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The words an office begins with.
const USUAL: [&str; 8] = ["投影", "扩音", "视频会议", "电脑机位", "白板", "网络", "录播", "同声传译"];

/// The form in which words are compared.
fn key(item: &str) -> String {
    without_spaces(item).to_lowercase()
}

/// The items without blanks around them, each once.
pub(crate) fn tidy(items: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let trimmed = items.into_iter().map(|item| item.trim().to_owned());
    trimmed.filter(|item| !item.is_empty() && seen.insert(key(item))).collect()
}

/// What a lesson needs: what was said of it, and of its course.
pub(crate) fn needed(own: &[String], of_course: &[String]) -> Vec<String> {
    tidy(own.iter().chain(of_course).cloned().collect())
}

/// Of what is needed, what a venue has not got; nothing where nobody has said what it has.
pub(crate) fn lacking(venue: &Venue, needed: &[String]) -> Vec<String> {
    if needed.is_empty() || venue.equipment.is_empty() {
        return Vec::new();
    }
    let there: BTreeSet<String> = venue.equipment.iter().map(|item| key(item)).collect();
    needed.iter().filter(|item| !there.contains(&key(item))).cloned().collect()
}

/// A word for equipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EquipmentWord {
    /// The word.
    pub name: String,
    /// Whether it is on the office's list; otherwise somebody has typed it in.
    pub listed: bool,
    /// How many venues have it.
    pub venues: usize,
}

/// The words to choose from: the office's list, then what else was typed in anywhere.
pub fn equipment(view: &View<'_>) -> Result<Vec<EquipmentWord>, StoreError> {
    let office = view.find::<Office>(THIS_OFFICE)?.unwrap_or_default();
    let usual = || USUAL.map(str::to_owned).to_vec();
    let listed = if office.equipment.is_empty() { usual() } else { office.equipment };
    let there = "WHERE equipment IS NOT NULL ORDER BY id";
    let venues: Vec<Vec<String>> =
        view.all::<Venue>(there, [])?.into_iter().map(|venue| venue.equipment).collect();
    let courses = view.all::<Course>(there, [])?.into_iter().flat_map(|course| course.equipment);
    let sessions = view.all::<Session>(there, [])?.into_iter().flat_map(|session| session.equipment);
    let typed = venues.iter().flatten().cloned().chain(courses).chain(sessions);
    let count = listed.len();
    let words = tidy(listed.into_iter().chain(typed).collect());
    let has = |venue: &&Vec<String>, word: &str| venue.iter().any(|item| key(item) == key(word));
    let word = |(at, name): (usize, String)| {
        let venues = venues.iter().filter(|venue| has(venue, &name)).count();
        EquipmentWord { listed: at < count, venues, name }
    };
    Ok(words.into_iter().enumerate().map(word).collect())
}

/// The office's list of words.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetEquipment {
    /// The words in their order; none for those an office begins with.
    pub words: Vec<String>,
}

/// Records the office's list. What venues have and lessons need stays as it was said.
pub fn set_equipment(draft: &mut Draft<'_>, set: SetEquipment) -> Result<Vec<EquipmentWord>, VenueError> {
    let office = draft.view().find::<Office>(THIS_OFFICE)?.unwrap_or_default();
    let office = Office { id: THIS_OFFICE, equipment: tidy(set.words), ..office };
    draft.put(&office)?;
    Ok(equipment(&draft.view())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    #[test]
    fn a_venue_lacks_what_is_not_there_however_it_is_typed() {
        let venue = |items: &[&str]| Venue { equipment: words(items), ..Venue::default() };
        let needs = needed(&words(&["投 影", " "]), &words(&["投影", "LED屏"]));
        assert_eq!(needs, words(&["投 影", "LED屏"]), "each once, nothing blank");
        assert_eq!(lacking(&venue(&["投影"]), &needs), words(&["LED屏"]));
        assert_eq!(lacking(&venue(&["投影", "led 屏"]), &needs), words(&[]), "spaces and case do not matter");
        assert_eq!(lacking(&venue(&[]), &needs), words(&[]), "nobody has said what is there");
        assert_eq!(lacking(&venue(&["无"]), &needs).len(), 2, "it was said that nothing is");
    }
}
