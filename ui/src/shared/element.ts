/**
 * The Element Plus components in use. Import them from here, and add one here when a screen needs it: what is not listed is not
 * in the bundle. Each brings its own styles, with the screens that use it (see `elementStyles` in vite.config.ts).
 */

export {
  ElButton,
  ElCheckbox,
  ElConfigProvider,
  ElDatePicker,
  ElDialog,
  ElDropdown,
  ElDropdownItem,
  ElDropdownMenu,
  ElOption,
  ElPopover,
  ElProgress,
  ElRadio,
  ElRadioGroup,
  ElSegmented,
  ElSelect,
  ElSwitch,
  ElTabPane,
  ElTabs,
} from 'element-plus'
