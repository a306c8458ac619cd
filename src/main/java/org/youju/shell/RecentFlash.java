package org.youju.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Words for the next page, only those of the last few: whoever never looks at that page does not
 * fill the session, which is read with every request.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class RecentFlash extends SessionFlashMapManager {
  private static final int MOST = 5;

  @Override
  protected void updateFlashMaps(
      List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
    int from = Math.max(0, flashMaps.size() - MOST);
    super.updateFlashMaps(
        new CopyOnWriteArrayList<>(flashMaps.subList(from, flashMaps.size())), request, response);
  }
}
