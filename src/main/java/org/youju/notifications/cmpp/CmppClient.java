package org.youju.notifications.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.common.util.ChannelUtil;
import com.zx.sms.connect.manager.EndpointConnector;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.cmpp.CMPPClientEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Promise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One login at a gateway. The library is told never to send anything again by itself: what had no
 * answer is {@link Outcome.Unknown}, and a person decides.
 */
public final class CmppClient implements AutoCloseable {
  private static final short CMPP_3 = 0x30;
  private static final short WANTS_RECEIPT = 1;
  private static final Duration LOGIN = Duration.ofSeconds(6);
  private static final Duration ROOM = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 20;
  private static final long ACCEPTED = 0;

  private final CmppAccount account;
  private final CMPPClientEndpointEntity entity = new CMPPClientEndpointEntity();

  /**
   * @param deliveries told of every receipt, on a thread of the connection
   * @param replies told of every message that comes back
   */
  public CmppClient(CmppAccount account, Consumer<Delivery> deliveries, Consumer<Reply> replies) {
    this.account = account;
    entity.setId("youju-" + UUID.randomUUID());
    entity.setHost(account.host());
    entity.setPort(account.port());
    entity.setChartset(StandardCharsets.UTF_8);
    entity.setUserName(account.user());
    entity.setPassword(account.password());
    entity.setSpCode(account.source());
    entity.setServiceId(account.service());
    entity.setVersion(CMPP_3);
    entity.setMaxChannels((short) 1);
    entity.setWriteLimit(account.perSecond());
    entity.setReSendFailMsg(false);
    entity.setMaxRetryCnt((short) 1);
    entity.setRetryWaitTimeSec((short) Math.max(1, account.patience().toSeconds()));
    entity.setCloseWhenRetryFailed(false);
    entity.setSupportLongmsg(EndpointEntity.SupportLongMessage.BOTH);
    entity.setBusinessHandlerSet(new ArrayList<>(List.of(new Incoming(deliveries, replies))));
    EndpointManager.INS.addEndpointEntity(entity);
  }

  /** Whether the login stands. */
  public boolean isOpen() {
    return connector().getConnectionNum() > 0;
  }

  /** Logs in, unless the login stands already. */
  public synchronized Opening open() {
    if (isOpen()) {
      return Opening.OPEN;
    }
    try {
      ChannelFuture connecting = connector().open();
      if (connecting == null || !connecting.await(LOGIN.toMillis()) || !connecting.isSuccess()) {
        return Opening.DOWN;
      }
      return login(connecting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Opening.SILENT;
    } catch (Exception unreachable) { // the library declares no other; unknown hosts come so
      return Opening.DOWN;
    }
  }

  private Opening login(ChannelFuture connecting) throws InterruptedException {
    long end = System.nanoTime() + LOGIN.toNanos();
    while (System.nanoTime() < end) {
      if (isOpen()) {
        return Opening.OPEN;
      }
      if (!connecting.channel().isOpen()) {
        return Opening.REFUSED;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    connecting.channel().close();
    return Opening.SILENT;
  }

  /** A message on its way. */
  public final class Sending {
    private final @Nullable List<Promise<CmppSubmitResponseMessage>> parts;

    private Sending(@Nullable List<Promise<CmppSubmitResponseMessage>> parts) {
      this.parts = parts;
    }

    /** Waits until it is known, or no answer can be expected any more. */
    public Outcome outcome() throws InterruptedException {
      if (parts == null) {
        return new Outcome.Unsent();
      }
      List<String> ids = new ArrayList<>();
      long refused = ACCEPTED;
      int failures = 0;
      for (Promise<CmppSubmitResponseMessage> part : parts) {
        part.await(account.patience().toMillis() * 2 + 1000);
        CmppSubmitResponseMessage answer = part.isSuccess() ? part.getNow() : null;
        if (answer == null) {
          return new Outcome.Unknown();
        }
        if (answer.getResult() == ACCEPTED) {
          ids.add(answer.getMsgId().toString());
        } else {
          refused = answer.getResult();
          failures++;
        }
      }
      if (failures == 0) {
        return new Outcome.Accepted(ids);
      }
      return failures == parts.size() ? new Outcome.Refused(refused) : new Outcome.Unknown();
    }
  }

  /** Hands a text of any length over; the parts are put together again by the phone. */
  public Sending send(String phone, String text) throws InterruptedException {
    CmppSubmitRequestMessage message =
        CmppSubmitRequestMessage.create(phone, account.source(), text);
    message.setRegisteredDelivery(WANTS_RECEIPT);
    message.setServiceId(account.service());
    message.setMsgsrc(account.user());
    long end = System.nanoTime() + ROOM.toNanos();
    while (isOpen() && System.nanoTime() < end) {
      List<Promise<CmppSubmitResponseMessage>> parts = write(message);
      if (parts != null) {
        return new Sending(parts);
      }
      Thread.sleep(PAUSE_MILLIS); // the window of unanswered messages is full
    }
    return new Sending(null);
  }

  private @Nullable List<Promise<CmppSubmitResponseMessage>> write(
      CmppSubmitRequestMessage message) {
    try {
      return ChannelUtil.syncWriteLongMsgToEntity(entity, message);
    } catch (Exception unsplittable) { // the library declares no other
      throw new IllegalStateException("the text could not be split for sending", unsplittable);
    }
  }

  @Override
  public void close() {
    EndpointManager.INS.remove(entity.getId());
  }

  private EndpointConnector<?> connector() {
    return entity.getSingletonConnector();
  }

  /** What the gateway sends by itself. */
  @Sharable
  private static final class Incoming extends AbstractBusinessHandler {
    private final Consumer<Delivery> deliveries;
    private final Consumer<Reply> replies;

    Incoming(Consumer<Delivery> deliveries, Consumer<Reply> replies) {
      this.deliveries = deliveries;
      this.replies = replies;
    }

    @Override
    public String name() {
      return "youju";
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      if (message instanceof CmppDeliverRequestMessage came) {
        take(came);
        answer(context, came);
      } else {
        context.fireChannelRead(message);
      }
    }

    private void take(CmppDeliverRequestMessage came) {
      if (came.isReport()) {
        CmppReportRequestMessage report = came.getReportRequestMessage();
        deliveries.accept(new Delivery(report.getMsgId().toString(), report.getStat()));
      } else {
        replies.accept(new Reply(came.getSrcterminalId(), came.getMsgContent()));
      }
    }

    /** Only once it is kept: what is not answered, the gateway sends again. */
    private static void answer(ChannelHandlerContext context, CmppDeliverRequestMessage came) {
      List<CmppDeliverRequestMessage> parts = new ArrayList<>(List.of(came));
      if (came.getFragments() != null) {
        parts.addAll(came.getFragments());
      }
      for (CmppDeliverRequestMessage part : parts) {
        CmppDeliverResponseMessage answer =
            new CmppDeliverResponseMessage(part.getHeader().getSequenceId());
        answer.setMsgId(part.getMsgId());
        answer.setResult(ACCEPTED);
        context.channel().writeAndFlush(answer);
      }
    }
  }
}
