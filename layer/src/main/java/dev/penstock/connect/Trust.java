package dev.penstock.connect;

import dev.penstock.connect.ConnectException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Properties;
import java.util.UUID;

/** Which certificates the driver trusts: those given as PEM, else those of the JVM. */
final class Trust {
  private Trust() {}

  static void postgresql(ConnectionUrl url, Properties properties) {
    var file = url.parameters().get("sslrootcert");
    if (url.certificate().isEmpty() && file == null) {
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
      return;
    }
    var pem = pem(url);
    certificates(pem);
    properties.setProperty(
        "sslrootcert", temporary(".pem", pem.getBytes(StandardCharsets.UTF_8)).toString());
  }

  static void mysql(ConnectionUrl url, Properties properties) {
    if (url.certificate().isEmpty() && !url.parameters().containsKey("sslrootcert")) {
      properties.setProperty("fallbackToSystemTrustStore", "true");
      return;
    }
    // The driver reads key stores only.
    var password = UUID.randomUUID().toString();
    var store = temporary(".p12", keyStore(certificates(pem(url)), password));
    properties.setProperty("trustCertificateKeyStoreUrl", store.toUri().toString());
    properties.setProperty("trustCertificateKeyStoreType", "PKCS12");
    properties.setProperty("trustCertificateKeyStorePassword", password);
    properties.setProperty("fallbackToSystemTrustStore", "false");
  }

  private static String pem(ConnectionUrl url) {
    if (!url.certificate().isEmpty()) {
      // A secret that was set on one line has its line ends written out.
      return url.certificate().replace("\\n", "\n");
    }
    var file = url.parameters().getOrDefault("sslrootcert", "");
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new ConnectException(
          Kind.TLS,
          "The file %s of sslrootcert cannot be read; check its path.".formatted(file),
          e);
    }
  }

  private static Collection<? extends Certificate> certificates(String pem) {
    try {
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
      if (!found.isEmpty()) {
        return found;
      }
      throw new GeneralSecurityException("empty");
    } catch (GeneralSecurityException e) {
      throw new ConnectException(
          Kind.TLS,
          "The CA certificate is not PEM; give the lines from BEGIN CERTIFICATE to END"
              + " CERTIFICATE.",
          e);
    }
  }

  private static byte[] keyStore(Collection<? extends Certificate> certificates, String password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (var certificate : certificates) {
        store.setCertificateEntry("ca" + store.size(), certificate);
      }
      var bytes = new java.io.ByteArrayOutputStream();
      store.store(bytes, password.toCharArray());
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("A key store in memory", e);
    }
  }

  private static Path temporary(String ending, byte[] bytes) {
    try {
      var file =
          Files.createTempFile(
              "penstock",
              ending,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      file.toFile().deleteOnExit();
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new ConnectException(
          Kind.TLS,
          "The CA certificate cannot be written to the temporary folder; make room there.",
          e);
    }
  }
}
