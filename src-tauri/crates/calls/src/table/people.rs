//! Who there is, where they belong, and what they learnt elsewhere.

use crate::imports::ExportedFile;
use crate::macros::calls;
use crate::returns;
use training::people::{
    self, FindPeople, FormerPosting, FormerPostingReference, MovePerson, NameLines, NameMatch,
    NewFormerPosting, NewPerson, PeopleQuery, PersonEdit, PersonReference, PersonRow, PostingsOf,
    RevealedNumber, SeveralPeopleEdit,
};
use training::placements::{
    self, AssessPlacements, CallOffPlacement, NewPlacements, NewReport, PlacementDetail, PlacementEdit,
    PlacementQuery, PlacementReference, PlacementRow, ReportEdit, ReportReference,
};
use training::store::Page;
use training::study::{self, NewStudy, ReviewStudies, StudyEdit, StudyQuery, StudyReference, StudyRow};
use training::training_file::{self, TrainingFile, TrainingFileQuery};
use training::units::{
    self, FindUnits, FoundUnit, MoveUnit, NewUnit, Unit, UnitEdit, UnitNode, UnitReference,
};

calls! {
    read "units.tree" Reader: () => Vec<UnitNode> = units::tree;
    read "units.find" Reader: FindUnits => Vec<FoundUnit> = units::find;
    write "units.create" Coordinator: NewUnit => Unit = units::create;
    write "units.edit" Coordinator: UnitEdit => Unit = units::edit;
    write "units.move" Coordinator: MoveUnit => () = units::move_to;
    write "units.remove" Coordinator: UnitReference => () = units::remove;

    read "people.page" Reader: PeopleQuery => Page<PersonRow> = people::page;
    read "people.get" Reader: PersonReference => PersonRow = people::get;
    read "people.find" Reader: FindPeople => Vec<PersonRow> = people::find;
    read "people.match" Reader: NameLines => Vec<NameMatch> = people::match_names;
    read "people.reveal" Coordinator: PersonReference => RevealedNumber = people::reveal;
    write "people.create" Coordinator: NewPerson => PersonRow = people::create;
    write "people.edit" Coordinator: PersonEdit => PersonRow = people::edit;
    write "people.edit_several" Coordinator: SeveralPeopleEdit => () = people::edit_several;
    write "people.move" Coordinator: MovePerson => () = people::move_to;
    write "people.remove" Coordinator: PersonReference => () = people::remove;
    read "people.former_postings" Reader: PostingsOf => Vec<FormerPosting> = people::former_postings;
    write "people.record_former" Coordinator: NewFormerPosting => FormerPosting = people::record_former;
    write "people.remove_former" Coordinator: FormerPostingReference => () = people::remove_former;

    read "study.page" Reader: StudyQuery => Page<StudyRow> = study::page;
    read "study.get" Reader: StudyReference => StudyRow = study::get;
    write "study.record" Clerk: NewStudy => StudyRow = study::record;
    write "study.edit" Clerk: StudyEdit => StudyRow = study::edit;
    write "study.remove" Clerk: StudyReference => () = study::remove;
    write "study.review" Coordinator: ReviewStudies => () = study::review;

    read "placements.page" Reader: PlacementQuery => Page<PlacementRow> = placements::page;
    read "placements.get" Reader: PlacementReference => PlacementDetail = placements::get;
    write "placements.record" Coordinator: NewPlacements => Vec<PlacementRow> = placements::record;
    write "placements.edit" Coordinator: PlacementEdit => PlacementRow = placements::edit;
    write "placements.call_off" Coordinator: CallOffPlacement => PlacementRow = placements::call_off;
    write "placements.remove" Coordinator: PlacementReference => () = placements::remove;
    write "placements.report" Clerk: NewReport => PlacementDetail = placements::report;
    write "placements.edit_report" Clerk: ReportEdit => PlacementDetail = placements::edit_report;
    write "placements.remove_report" Clerk: ReportReference => PlacementDetail = placements::remove_report;
    write "placements.assess" Coordinator: AssessPlacements => () = placements::assess;
    read "placements.export" Clerk: PlacementQuery => ExportedFile = returns::placements;

    read "training_file.read" Reader: TrainingFileQuery => TrainingFile = training_file::read;
}
