/** A yes-or-no attribute as the standard writes it. */
export const flag = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on'

/** A whole number written in plain digits, null for anything else. */
export const whole = (value: string | null): number | null =>
  value !== null && /^[0-9]{1,15}$/.test(value) ? Number(value) : null
