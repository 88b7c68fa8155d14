import { isSecureEndpoint } from 'workload-oauth';
import { z } from 'zod';

/**
 * An absolute URL to which credentials may be sent.
 *
 * @remarks
 * The messages name the host at most: a URL can hold a password, and a value in the
 * wrong place can be one.
 *
 * @internal
 */
export const endpointSchema: z.ZodType<URL> = z
  .string({ error: 'must be text that holds an absolute URL.' })
  .transform((text, context) => {
    const refuse = (message: string) =>
      context.addIssue({ code: 'custom', message });
    if (!URL.canParse(text)) {
      refuse('must be an absolute URL. Write it with https:// and the host.');
      return z.NEVER;
    }
    const url = new URL(text);
    if (url.username || url.password) {
      refuse(
        'must not hold a user name or password. Remove what stands before the @; credentials belong under boost.kagenti.auth.',
      );
    }
    // A lone "?" or "#" leaves search and hash empty, yet stays in the address.
    if (/[?#]/.test(url.href)) {
      refuse('must not hold a query or fragment. End it with the path.');
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      refuse('must start with https://.');
    } else if (!isSecureEndpoint(url)) {
      refuse(
        `must use https to reach ${url.hostname}. Plain http is accepted for loopback and for in-cluster names of the shapes service.namespace.svc and service.namespace.svc.cluster.local only.`,
      );
    }
    return url;
  });
