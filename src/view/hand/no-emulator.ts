// Stands in for the headset emulator that the XR library would load lazily: 5 MB that nobody here ever starts (tests inject their own).
export class DevUI {}
export class SyntheticEnvironmentModule {}
export class XRDevice {}
export const metaQuest3 = {}
export const metaQuest2 = {}
export const metaQuestPro = {}
export const oculusQuest1 = {}
