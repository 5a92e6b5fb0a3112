import fc from 'fast-check'

/**
 * Property tests use the same inputs in every run, so that failures are caused by changes and not
 * by chance; `CLAUSARY_SEED=…` uses others.
 */
const given = process.env['CLAUSARY_SEED']
fc.configureGlobal({ seed: given === undefined ? 20_161_209 : Number(given) })
