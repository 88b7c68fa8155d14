import {
  generateKeyPairSync,
  KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { Oid } from '../certificate/Oid';
import { contextTag, DerTag } from '../der/DerTag';
import { encodeDer } from './encodeDer';
import { encodeExtension } from './encodeExtension';
import { encodeOid } from './encodeOid';
import { TestCertificate } from './TestCertificate';
import { KeyUsageBit, TestCertificateOptions } from './TestCertificateOptions';

const COMMON_NAME = '2.5.4.3';
const UTF8_STRING = 0x0c;
const URI_NAME = 0x86;

const SIGNATURES = {
  ec: { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2' },
  rsa: { sha1: '1.2.840.113549.1.1.5', sha256: '1.2.840.113549.1.1.11' },
};

/** Makes a certificate, good or bad in any way that the options can say. */
export function createCertificate(
  options: TestCertificateOptions = {},
): TestCertificate {
  const {
    subject = 'workload',
    issuer,
    issuerName = issuer?.subject ?? subject,
    keys = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    hash = 'sha256',
  } = options;
  const signer = issuer?.privateKey ?? keys.privateKey;
  const algorithm = encodeAlgorithm(signer, hash);
  const body = encodeDer(
    DerTag.sequence,
    encodeDer(contextTag(0), encodeDer(DerTag.integer, Buffer.from([2]))),
    encodeDer(DerTag.integer, Buffer.from([1]), randomBytes(8)),
    algorithm,
    encodeName(issuerName),
    encodeValidity(options),
    encodeName(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    encodeDer(
      contextTag(3),
      encodeDer(DerTag.sequence, ...encodeExtensions(options)),
    ),
  );
  const signature = sign(hash, body, signer);
  const der = encodeDer(
    DerTag.sequence,
    body,
    algorithm,
    encodeDer(DerTag.bitString, Buffer.from([0]), signature),
  );
  return {
    certificate: new X509Certificate(der),
    der,
    subject,
    privateKey: keys.privateKey,
    keyDer: keys.privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

function encodeAlgorithm(signer: KeyObject, hash: 'sha1' | 'sha256'): Buffer {
  const isRsa = signer.asymmetricKeyType === 'rsa';
  const oid = SIGNATURES[isRsa ? 'rsa' : 'ec'][hash];
  const parameters = isRsa ? [encodeDer(0x05)] : [];
  return encodeDer(DerTag.sequence, encodeOid(oid), ...parameters);
}

function encodeName(commonName: string): Buffer {
  const pair = encodeDer(
    DerTag.sequence,
    encodeOid(COMMON_NAME),
    encodeDer(UTF8_STRING, Buffer.from(commonName)),
  );
  return encodeDer(DerTag.sequence, encodeDer(0x31, pair));
}

function encodeValidity({
  notBefore = new Date(Date.UTC(2025, 0, 1)),
  notAfter = new Date(Date.UTC(2030, 0, 1)),
}: TestCertificateOptions): Buffer {
  const times = [notBefore, notAfter].map(date =>
    encodeDer(
      DerTag.generalizedTime,
      Buffer.from(`${date.toISOString().replace(/[-:T]|\..*/g, '')}Z`),
    ),
  );
  return encodeDer(DerTag.sequence, ...times);
}

function encodeExtensions(options: TestCertificateOptions): Buffer[] {
  const { isCa = false, pathLength, uris = [], otherNames = [] } = options;
  const usual = isCa
    ? KeyUsageBit.keyCertSign + KeyUsageBit.cRLSign
    : KeyUsageBit.digitalSignature;
  const keyUsage = 'keyUsage' in options ? options.keyUsage : usual;
  const names = [
    ...uris.map(uri => encodeDer(URI_NAME, Buffer.from(uri, 'latin1'))),
    ...otherNames,
  ];
  const constraints = [
    ...(isCa ? [encodeDer(DerTag.boolean, Buffer.from([0xff]))] : []),
    ...(pathLength === undefined
      ? []
      : [encodeDer(DerTag.integer, Buffer.from([pathLength]))]),
  ];
  return [
    encodeExtension(
      Oid.basicConstraints,
      encodeDer(DerTag.sequence, ...constraints),
    ),
    ...(keyUsage === undefined
      ? []
      : [encodeExtension(Oid.keyUsage, encodeKeyUsage(keyUsage))]),
    ...(names.length === 0
      ? []
      : [
          encodeExtension(
            Oid.subjectAltName,
            encodeDer(DerTag.sequence, ...names),
            false,
          ),
        ]),
    ...(options.extensions ?? []),
  ];
}

function encodeKeyUsage(bits: number): Buffer {
  const unused = bits === 0 ? 0 : Math.clz32(bits & -bits) ^ 31;
  return encodeDer(DerTag.bitString, Buffer.from([unused, bits]));
}
