//! The example county, recorded as a user would have: plan, rosters, timetables and roll-calls, one change each.
//!
//! Ids follow from the seed, so that the example is the same on every machine.

mod call_ups;
mod closing;
mod evaluation;
mod field_sites;
mod follow_ups;
mod held;
mod leave;
mod lectures;
mod names;
mod outreach;
mod placements;
mod postings;
mod resources;
mod study;
mod year;

use crate::call_ups::CallUpError;
use crate::corrections::CorrectionError;
use crate::follow_ups::FollowUpError;
use crate::import::ImportError;
use crate::leave::LeaveError;
use crate::lectures::LectureError;
use crate::make_up::MakeUpError;
use crate::office::{self, NewOffice, OfficeError};
use crate::outreach::PlannedError;
use crate::placements::PlacementError;
use crate::store::{Draft, Store, StoreError};
use crate::study::StudyError;
use crate::world::{Caller, Progress, World};
use county::County;

/// The seed of the example everyone sees.
pub const SEED: u64 = 2_026;

crate::sentences! {
    /// Why the example county was not recorded.
    pub enum ExampleError with StoreError and Leave(LeaveError) and MakeUp(MakeUpError) and Study(StudyError) and Planned(PlannedError) and Lecture(LectureError) and Placement(PlacementError) and Correction(CorrectionError) and FollowUp(FollowUpError) and CallUp(CallUpError) and Import(ImportError) {
        Occupied => "example.occupied",
            zh "这个文件夹不是空的，示例县只能放在空文件夹里。请换一个空文件夹，或新建一个。",
            en "This folder is not empty; the example county needs an empty one. Choose or make another folder.";
        Office { sentence: String } => "example.office",
            zh "{sentence}",
            en "{sentence}";
    }
}

impl From<OfficeError> for ExampleError {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::StoreError(error) => Self::StoreError(error),
            other @ OfficeError::NameMissing => Self::Office { sentence: other.to_string() },
        }
    }
}

/// Records a whole county into an empty store.
pub fn record(
    store: &Store,
    world: &dyn World,
    caller: Caller,
    county: &County,
    progress: &dyn Progress,
) -> Result<(), ExampleError> {
    let recording = Recording { store, world, caller, county, progress };
    if store.read(caller, office::summary)?.is_some() {
        return Err(ExampleError::Occupied);
    }
    let new = NewOffice {
        name: "中共奉节县委组织部干部教育科（示例）".to_owned(),
        county: county.name.to_owned(),
        account_name: "示例管理员".to_owned(),
    };
    store.write(caller, world, "office.create", |draft| office::create(draft, new, true))?;
    recording.resources()?;
    recording.former_postings()?;
    recording.teams()?;
    recording.talks()?;
    recording.plan()?;
    recording.classes()?;
    recording.held()?;
    recording.closings()?;
    recording.corrections()?;
    recording.evaluations()?;
    recording.leaves()?;
    recording.studies()?;
    recording.lectures()?;
    recording.lecture_cards()?;
    recording.overdue_talks()?;
    recording.outreach_plan()?;
    recording.field_sites()?;
    recording.placements()?;
    recording.follow_ups()?;
    recording.call_ups()?;
    Ok(())
}

/// A county being recorded.
struct Recording<'a> {
    store: &'a Store,
    world: &'a dyn World,
    caller: Caller,
    county: &'a County,
    progress: &'a dyn Progress,
}

impl Recording<'_> {
    /// Records one change about `count` things.
    fn change(
        &self,
        code: &str,
        count: usize,
        act: impl FnOnce(&mut Draft<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.store.write(self.caller, self.world, code, |draft| {
            act(draft)?;
            draft.count(count);
            Ok::<(), StoreError>(())
        })?;
        Ok(())
    }

    /// Reports how far the recording has come; people, rosters and marks are what takes long.
    fn come_to(&self, done: usize) -> Result<(), StoreError> {
        let county = self.county;
        let total = county.people.len() + county.enrolments.len() + county.marks.len();
        if self.progress.report(done as u64, total as u64) { Ok(()) } else { Err(StoreError::Cancelled) }
    }
}
