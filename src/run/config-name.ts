/** What the settings of a folder are called. */
export const CONFIG_NAME = 'ipp.json'
