import fc from 'fast-check'

/**
 * Property tests try the same inputs in every run, so that a change and not chance makes one fail;
 * `CLAUSARY_SEED=…` tries others.
 */
const given = process.env['CLAUSARY_SEED']
fc.configureGlobal({ seed: given === undefined ? 20_161_209 : Number(given) })
