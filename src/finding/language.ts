/** The language of what people read; predicates and titles stay as the regulation has them. */
export type Language = 'id' | 'en'
