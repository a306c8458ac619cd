package org.youju.notifications.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.cmpp.CMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A gateway for practice (演示短信网关) on this machine: speaks CMPP 3.0, sends nothing to anybody and
 * answers with receipts. For the demo office, for trying out settings, and for tests.
 */
public final class PracticeGateway implements AutoCloseable {
  private static final short CMPP_3 = 0x30;
  private static final short MOST_LOGINS = 8;
  private static final short PATIENCE_SECONDS = 30;
  private static final int KEPT = 2_000;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm");

  private final CMPPServerEndpointEntity server = new CMPPServerEndpointEntity();
  private final CMPPServerChildEndpointEntity login = new CMPPServerChildEndpointEntity();
  private final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final Function<Received, Answer> behaviour;
  private final Clock clock;
  private final int port;

  /** A message that arrived here, put together from its parts. */
  public record Received(String phone, String text, int parts) {}

  /**
   * What the gateway does with a message.
   *
   * @param result code of the answer, 0 for accepted
   * @param after how long it takes to answer
   * @param answers whether it answers at all
   * @param receipt status of the receipt; empty: none comes
   */
  public record Answer(long result, Duration after, boolean answers, String receipt) {
    /** Takes it and says that it arrived. */
    public static Answer delivered() {
      return new Answer(0, Duration.ZERO, true, Delivery.ARRIVED);
    }
  }

  private PracticeGateway(
      String user, String password, Function<Received, Answer> behaviour, Clock clock) {
    this.behaviour = behaviour;
    this.clock = clock;
    server.setId("practice-" + UUID.randomUUID());
    server.setHost("127.0.0.1");
    server.setPort(0);
    login.setId(server.getId() + "-login");
    login.setChartset(StandardCharsets.UTF_8);
    login.setUserName(user);
    login.setPassword(password);
    login.setVersion(CMPP_3);
    login.setMaxChannels(MOST_LOGINS);
    login.setMaxRetryCnt((short) 1);
    login.setRetryWaitTimeSec(PATIENCE_SECONDS);
    login.setCloseWhenRetryFailed(false);
    login.setReSendFailMsg(false);
    login.setSupportLongmsg(EndpointEntity.SupportLongMessage.BOTH);
    login.setBusinessHandlerSet(new ArrayList<>(List.of(new Taking())));
    server.addchild(login);
    this.port = bind();
  }

  /** Opens on a free port of this machine. */
  public static PracticeGateway open(
      String user, String password, Function<Received, Answer> behaviour, Clock clock) {
    return new PracticeGateway(user, password, behaviour, clock);
  }

  private int bind() {
    try {
      ChannelFuture bound =
          server
              .<com.zx.sms.connect.manager.EndpointConnector<EndpointEntity>>getSingletonConnector()
              .open();
      return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    } catch (Exception e) { // the library declares no other
      throw new IllegalStateException("the practice gateway could not open a port", e);
    }
  }

  public int port() {
    return port;
  }

  /** What arrived, oldest first; the last two thousand. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Sends a message from a phone to the office's number, as a subscriber would. */
  public void reply(String phone, String number, String text) {
    CmppDeliverRequestMessage message = new CmppDeliverRequestMessage();
    message.setDestId(number);
    message.setSrcterminalId(phone);
    message.setMsgContent(text);
    com.zx.sms.common.util.ChannelUtil.asyncWriteToEntity(login, message);
  }

  @Override
  public void close() {
    EndpointManager.INS.remove(login.getId());
    EndpointManager.INS.close(server);
  }

  @Sharable
  private final class Taking extends AbstractBusinessHandler {
    @Override
    public String name() {
      return "practice";
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      if (message instanceof CmppSubmitRequestMessage submitted) {
        take(context, submitted);
      } else {
        context.fireChannelRead(message);
      }
    }

    private void take(ChannelHandlerContext context, CmppSubmitRequestMessage submitted) {
      List<CmppSubmitRequestMessage> parts = new ArrayList<>(List.of(submitted));
      if (submitted.getFragments() != null) {
        parts.addAll(submitted.getFragments());
      }
      Received one =
          new Received(submitted.getDestterminalId()[0], submitted.getMsgContent(), parts.size());
      received.add(one);
      if (received.size() > KEPT) {
        received.poll();
      }
      Answer answer = behaviour.apply(one);
      context
          .executor()
          .schedule(
              () -> parts.forEach(part -> answer(context, submitted, part, answer)),
              answer.after().toMillis(),
              TimeUnit.MILLISECONDS);
    }

    private void answer(
        ChannelHandlerContext context,
        CmppSubmitRequestMessage whole,
        CmppSubmitRequestMessage part,
        Answer answer) {
      CmppSubmitResponseMessage response =
          new CmppSubmitResponseMessage(part.getHeader().getSequenceId());
      response.setResult(answer.result());
      if (answer.answers()) {
        context.channel().writeAndFlush(response);
      }
      if (answer.result() == 0 && !answer.receipt().isEmpty()) {
        context.channel().writeAndFlush(receipt(whole, response, answer.receipt()));
      }
    }

    private CmppDeliverRequestMessage receipt(
        CmppSubmitRequestMessage whole, CmppSubmitResponseMessage response, String status) {
      String minute = MINUTE.format(LocalDateTime.now(clock.withZone(ZoneId.of("Asia/Shanghai"))));
      CmppReportRequestMessage report = new CmppReportRequestMessage();
      report.setMsgId(response.getMsgId());
      report.setStat(status);
      report.setSubmitTime(minute);
      report.setDoneTime(minute);
      report.setDestterminalId(whole.getDestterminalId()[0]);
      CmppDeliverRequestMessage message = new CmppDeliverRequestMessage();
      message.setDestId(whole.getSrcId());
      message.setSrcterminalId(whole.getDestterminalId()[0]);
      message.setReportRequestMessage(report);
      return message;
    }
  }
}
