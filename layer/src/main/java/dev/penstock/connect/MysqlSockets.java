package dev.penstock.connect;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.net.Socket;

/** The sockets of the MySQL driver, which knows this class by its name. */
public final class MysqlSockets extends StandardSocketFactory {
  @Override
  protected Socket createSocket(PropertySet properties) {
    return new WatchedSocket();
  }
}
