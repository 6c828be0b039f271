package dev.penstock.engine.graphql;

import dev.penstock.definition.ScalarType;
import java.net.Inet6Address;
import java.util.regex.Pattern;

/** Internet addresses and networks, checked without asking a name server. */
final class IpAddresses {
  static final String EXPECTED =
      "an address such as \"192.0.2.1\", \"192.0.2.0/24\" or \"2001:db8::1\"";

  private static final String PART = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern VERSION_4 = Pattern.compile(PART + "(?:\\." + PART + "){3}");
  private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

  private IpAddresses() {}

  static String checked(String text) {
    var slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var most = mostBits(address);
    if (most == 0 || (slash >= 0 && !fits(text.substring(slash + 1), most))) {
      throw ScalarValues.refused(ScalarType.IP_ADDRESS, EXPECTED, text);
    }
    return text;
  }

  private static int mostBits(String address) {
    if (VERSION_4.matcher(address).matches()) {
      return 32;
    }
    return address.contains(":") && VERSION_6.matcher(address).matches() && version6(address)
        ? 128
        : 0;
  }

  private static boolean version6(String address) {
    try {
      Inet6Address.ofLiteral(address);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean fits(String bits, int most) {
    return BITS.matcher(bits).matches() && Integer.parseInt(bits) <= most;
  }
}
