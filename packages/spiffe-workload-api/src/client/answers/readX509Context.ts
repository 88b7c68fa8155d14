import { X509Bundle } from '../../bundle/X509Bundle';
import { X509BundleSet } from '../../bundle/X509BundleSet';
import { X509Svid } from '../../svid/X509Svid';
import type { X509SvidAnswer } from '../wire/X509SvidAnswer';
import { badAnswer } from './badAnswer';
import { readAnswer } from './readAnswer';
import { readX509BundleList } from './readX509BundleList';
import { withDistinctHints } from './withDistinctHints';
import type { X509Context } from './X509Context';

/**
 * Reads the answer to `FetchX509SVID`. One bad part spoils the whole, as an update
 * replaces everything that was before it.
 */
export function readX509Context(answer: X509SvidAnswer): X509Context {
  const ownBundles: X509Bundle[] = [];
  const svids = withDistinctHints(answer.svids).map(entry => {
    if (entry.spiffeId === '')
      throw badAnswer('an X.509-SVID has no SPIFFE ID');
    const svid = readAnswer('The X.509-SVID', () =>
      X509Svid.parse({
        certificatesDer: entry.x509Svid,
        privateKeyDer: entry.x509SvidKey,
        spiffeId: entry.spiffeId,
        hint: entry.hint || undefined,
      }),
    );
    if (entry.bundle.length === 0) {
      throw badAnswer('an X.509-SVID has no bundle');
    }
    ownBundles.push(
      readAnswer('The X.509 bundle', () =>
        X509Bundle.parse(svid.id.trustDomain, entry.bundle),
      ),
    );
    return svid;
  });
  const [defaultSvid] = svids;
  if (!defaultSvid) throw badAnswer('there is no X.509-SVID in it');
  return {
    svids,
    defaultSvid,
    // The own bundles come last and win: nobody else may speak for our trust domain.
    bundles: X509BundleSet.create([
      ...readX509BundleList(answer.federatedBundles),
      ...ownBundles,
    ]),
  };
}
