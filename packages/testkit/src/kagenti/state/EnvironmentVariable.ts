/** A variable of a container: a literal value, or where its value comes from. */
export interface EnvironmentVariable {
  name: string;
  value?: string | null;
  valueFrom?: {
    secretKeyRef?: { name: string; key: string } | null;
    configMapKeyRef?: { name: string; key: string } | null;
  } | null;
}
